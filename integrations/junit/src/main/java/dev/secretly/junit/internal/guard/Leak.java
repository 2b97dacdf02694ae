package dev.secretly.junit.internal.guard;

import java.util.List;

/**
 * A secret that tests have shown.
 *
 * @param key its key
 * @param place where it was seen
 * @param line the line, from 1, of what the test or class showed there
 * @param candidates the classes that may have shown it, if it could not be given to a test or a class; else empty
 */
public record Leak(String key, String place, int line, List<String> candidates) {}
