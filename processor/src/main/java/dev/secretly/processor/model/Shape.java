package dev.secretly.processor.model;

/** How many values of its base type a secret has. */
public enum Shape {
    /** One. */
    REQUIRED,
    /** One or none: {@code Optional}. */
    OPTIONAL,
    /** One, and another when no source has it. */
    DEFAULTED
}
