package dev.secretly.sample;

/** Secret values for tests. They are built at run time, so any file that contains one shows a leak. */
final class Canary {

    private Canary() {}

    static String marker() {
        return String.join("-", "fake", "canary");
    }

    static String of(String name) {
        return String.join("-", marker(), name);
    }
}
