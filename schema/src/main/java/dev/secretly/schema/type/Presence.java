package dev.secretly.schema.type;

/** Whether a secret must exist. */
public enum Presence {
    /** It must; if an optional record holds it, only if the record is there. */
    REQUIRED,
    /** It may be absent. */
    OPTIONAL,
    /** It has a default. */
    DEFAULT
}
