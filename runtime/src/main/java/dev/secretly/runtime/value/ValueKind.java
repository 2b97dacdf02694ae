package dev.secretly.runtime.value;

import dev.secretly.runtime.source.TomlType;

/** The kinds of single values, and the TOML types that each can be written as. The table of what is supported. */
public enum ValueKind {
    // Texts, as they are.
    TEXT,
    // Read from a text without the white space around it, or from their own TOML types.
    BOOLEAN(TomlType.BOOLEAN),
    INT(TomlType.INTEGER),
    LONG(TomlType.INTEGER),
    BIG_INTEGER(TomlType.INTEGER),
    DOUBLE(TomlType.FLOAT, TomlType.INTEGER),
    // A float of TOML has lost digits.
    BIG_DECIMAL(TomlType.INTEGER),
    BYTES,
    URI,
    PATH,
    UUID,
    SOCKET_ADDRESS,
    DURATION,
    LOCAL_DATE(TomlType.LOCAL_DATE),
    LOCAL_TIME(TomlType.LOCAL_TIME),
    LOCAL_DATE_TIME(TomlType.LOCAL_DATE_TIME),
    OFFSET_DATE_TIME(TomlType.OFFSET_DATE_TIME),
    INSTANT(TomlType.OFFSET_DATE_TIME),
    ENUM,
    // By a factory or a constructor of the program's.
    MADE;

    @SuppressWarnings("ImmutableEnumChecker") // It is never handed out.
    private final TomlType[] types;

    ValueKind(TomlType... types) {
        this.types = types;
    }

    /** Whether a value of the TOML type can be one of this kind. Every kind can be written as a string. */
    public boolean accepts(TomlType type) {
        if (type == TomlType.STRING) {
            return true;
        }
        for (TomlType own : types) {
            if (own == type) {
                return true;
            }
        }
        return false;
    }
}
