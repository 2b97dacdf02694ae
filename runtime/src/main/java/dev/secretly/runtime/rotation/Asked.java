package dev.secretly.runtime.rotation;

/**
 * A secret that was looked for.
 *
 * @param type the type that was loaded
 * @param key the key in its canonical form
 */
record Asked(String type, String key) {}
