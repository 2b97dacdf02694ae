package dev.secretly.runtime.internal.surroundings;

/**
 * A setting of the user.
 *
 * @param name the variable or property, as messages show it
 * @param value its value
 */
public record Setting(String name, String value) {}
