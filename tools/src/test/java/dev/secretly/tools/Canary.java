package dev.secretly.tools;

/** Secret values for tests. They are built at run time, so any file that contains one shows a leak. */
public final class Canary {

    private Canary() {}

    /** Returns the beginning of every value. */
    public static String marker() {
        return String.join("-", "fake", "canary");
    }

    /** Returns a secret value that is unique to the name. */
    public static String of(String name) {
        return String.join("-", marker(), name);
    }
}
