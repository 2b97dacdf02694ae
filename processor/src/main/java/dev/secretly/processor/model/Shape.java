package dev.secretly.processor.model;

/** How many values of its base type a secret has. */
public enum Shape {
    /** One. */
    REQUIRED,
    /** One or none: {@code Optional}. */
    OPTIONAL,
    /** One or none: {@code OptionalInt}. */
    OPTIONAL_INT,
    /** One or none: {@code OptionalLong}. */
    OPTIONAL_LONG,
    /** One or none: {@code OptionalDouble}. */
    OPTIONAL_DOUBLE,
    /** One, and another when no source has it. */
    DEFAULTED;

    /** Whether there may be none. */
    public boolean isOptional() {
        return this != REQUIRED && this != DEFAULTED;
    }
}
