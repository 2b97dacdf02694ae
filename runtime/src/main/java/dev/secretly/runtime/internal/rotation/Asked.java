package dev.secretly.runtime.internal.rotation;

/**
 * A secret that was looked for.
 *
 * @param type the type that was loaded
 * @param key the key in its canonical form
 */
public record Asked(String type, String key) {}
