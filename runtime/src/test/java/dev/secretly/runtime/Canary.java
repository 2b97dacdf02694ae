package dev.secretly.runtime;

/**
 * Values of secrets for tests. They are put together at run time, so that no class file holds one, and where one is found
 * something has leaked.
 */
public final class Canary {

    private Canary() {}

    /** What every value starts with. */
    public static String marker() {
        return String.join("-", "fake", "canary");
    }

    /** A value of a secret; other names make other values. */
    public static String of(String name) {
        return String.join("-", marker(), name);
    }
}
