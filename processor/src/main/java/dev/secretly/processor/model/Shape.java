package dev.secretly.processor.model;

import dev.secretly.schema.type.Presence;

/** Whether a secret is required, optional or has a default. */
public enum Shape {
    /** Must be present. */
    REQUIRED,
    /** May be absent: {@code Optional}. */
    OPTIONAL,
    /** May be absent, and is null then: {@code String?} in Kotlin. */
    NULLABLE,
    /** May be absent: {@code OptionalInt}. */
    OPTIONAL_INT,
    /** May be absent: {@code OptionalLong}. */
    OPTIONAL_LONG,
    /** May be absent: {@code OptionalDouble}. */
    OPTIONAL_DOUBLE,
    /** Has a default, which is used when no source has the secret. */
    DEFAULTED;

    /** Whether the secret may be absent. */
    public boolean isOptional() {
        return this != REQUIRED && this != DEFAULTED;
    }

    /** Whether the secret must exist. */
    public Presence presence() {
        if (this == DEFAULTED) {
            return Presence.DEFAULT;
        }
        return isOptional() ? Presence.OPTIONAL : Presence.REQUIRED;
    }
}
