package dev.secretly.junit.internal.guard;

import java.util.List;

/**
 * A secret that tests have shown.
 *
 * @param key its key
 * @param place where it was seen
 * @param line the line, from 1, of what the test or class showed there
 * @param candidates the classes of which one has shown it; empty if the leak was given to a test or a class
 */
public record Leak(String key, String place, int line, List<String> candidates) {}
