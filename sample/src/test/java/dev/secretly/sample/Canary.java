package dev.secretly.sample;

/** Values of secrets for tests, put together at run time: where one is found, something has leaked. */
final class Canary {

    private Canary() {}

    static String marker() {
        return String.join("-", "fake", "canary");
    }

    static String of(String name) {
        return String.join("-", marker(), name);
    }
}
