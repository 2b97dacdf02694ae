package dev.secretly.runtime.internal.value;

import static dev.secretly.runtime.internal.toml.TomlType.STRING;

import dev.secretly.runtime.internal.toml.TomlType;

/** The supported kinds of values, and the TOML types that each can be written as. */
public enum ValueKind {
    // Unchanged strings.
    TEXT(STRING),
    // Parsed from a string without surrounding white space, or from other TOML types.
    BOOLEAN(STRING, TomlType.BOOLEAN),
    INT(STRING, TomlType.INTEGER),
    LONG(STRING, TomlType.INTEGER),
    BIG_INTEGER(STRING, TomlType.INTEGER),
    DOUBLE(STRING, TomlType.FLOAT, TomlType.INTEGER),
    // Not from a TOML float, which may have lost digits.
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
    // Created by a factory method or constructor of the program.
    MADE(STRING),
    // Several values.
    LIST(TomlType.ARRAY, TomlType.ARRAY_OF_TABLES),
    MAP(TomlType.TABLE, TomlType.INLINE_TABLE),
    // A record.
    TABLE(TomlType.TABLE, TomlType.INLINE_TABLE);

    @SuppressWarnings("ImmutableEnumChecker") // The array never leaves this class.
    private final TomlType[] types;

    ValueKind(TomlType... types) {
        this.types = types;
    }

    /** Whether a value of this kind can be written as the TOML type. */
    public boolean accepts(TomlType type) {
        for (TomlType own : types) {
            if (own == type) {
                return true;
            }
        }
        return false;
    }
}
