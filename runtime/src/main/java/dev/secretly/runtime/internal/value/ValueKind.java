package dev.secretly.runtime.internal.value;

import static dev.secretly.runtime.internal.toml.TomlType.STRING;

import dev.secretly.runtime.internal.toml.TomlType;

/** The kinds of values, and the TOML types that each can be written as. The table of what is supported. */
public enum ValueKind {
    // Texts, as they are.
    TEXT(STRING),
    // Read from a text without the white space around it, or from their own TOML types.
    BOOLEAN(STRING, TomlType.BOOLEAN),
    INT(STRING, TomlType.INTEGER),
    LONG(STRING, TomlType.INTEGER),
    BIG_INTEGER(STRING, TomlType.INTEGER),
    DOUBLE(STRING, TomlType.FLOAT, TomlType.INTEGER),
    // A float of TOML has lost digits.
    BIG_DECIMAL(STRING, TomlType.INTEGER),
    BYTES(STRING),
    URI(STRING),
    PATH(STRING),
    UUID(STRING),
    SOCKET_ADDRESS(STRING),
    DURATION(STRING),
    LOCAL_DATE(STRING, TomlType.LOCAL_DATE),
    LOCAL_TIME(STRING, TomlType.LOCAL_TIME),
    LOCAL_DATE_TIME(STRING, TomlType.LOCAL_DATE_TIME),
    OFFSET_DATE_TIME(STRING, TomlType.OFFSET_DATE_TIME),
    INSTANT(STRING, TomlType.OFFSET_DATE_TIME),
    ENUM(STRING),
    // By a factory or a constructor of the program's.
    MADE(STRING),
    // Several values.
    LIST(TomlType.ARRAY, TomlType.ARRAY_OF_TABLES),
    MAP(TomlType.TABLE, TomlType.INLINE_TABLE),
    // The values of a record.
    TABLE(TomlType.TABLE, TomlType.INLINE_TABLE);

    @SuppressWarnings("ImmutableEnumChecker") // It is never handed out.
    private final TomlType[] types;

    ValueKind(TomlType... types) {
        this.types = types;
    }

    /** Whether a value of the TOML type can be one of this kind. */
    public boolean accepts(TomlType type) {
        for (TomlType own : types) {
            if (own == type) {
                return true;
            }
        }
        return false;
    }
}
