package dev.secretly.testing;

/**
 * Secret values for tests. They are built at run time, so that no class file contains one: wherever one is found,
 * something has leaked.
 */
public final class Canary {

    private Canary() {}

    /** Returns the prefix of every value. */
    public static String marker() {
        return String.join("-", "fake", "canary");
    }

    /** Returns a secret value that is unique to the name. */
    public static String of(String name) {
        return String.join("-", marker(), name);
    }
}
