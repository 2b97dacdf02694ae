package dev.secretly.junit.internal.guard;

/**
 * A secret that a test has shown.
 *
 * @param key its key
 * @param sensor where it was seen
 * @param line the line, from 1, of what was seen there since the last search
 */
public record Leak(String key, String sensor, int line) {}
