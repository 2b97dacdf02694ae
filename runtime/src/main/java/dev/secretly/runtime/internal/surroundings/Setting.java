package dev.secretly.runtime.internal.surroundings;

/**
 * Something that the user set.
 *
 * @param name the variable or property that it is set by, as messages show it
 * @param value what it is set to
 */
public record Setting(String name, String value) {}
