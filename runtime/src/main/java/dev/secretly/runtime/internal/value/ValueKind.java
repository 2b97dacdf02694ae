package dev.secretly.runtime.internal.value;

import static dev.secretly.runtime.internal.toml.TomlType.STRING;

import dev.secretly.runtime.internal.toml.TomlType;

/**
 * The kinds of values, one row each: how messages name it, a value that can be pasted into TOML, and the TOML types that
 * it can be written as. To add a built-in type, add a row here, a line to {@link ScalarParser}, and a factory method to
 * SecretType.
 */
public enum ValueKind {
    // Unchanged strings.
    TEXT("a string", "\"...\"", STRING),
    // Parsed from a string without surrounding white space, or from other TOML types.
    BOOLEAN("true or false", "true", STRING, TomlType.BOOLEAN),
    INT("an integer of at most 32 bits", "5432", STRING, TomlType.INTEGER),
    LONG("an integer of at most 64 bits", "5432", STRING, TomlType.INTEGER),
    BIG_INTEGER("an integer", "5432", STRING, TomlType.INTEGER),
    DOUBLE("a finite number", "0.5", STRING, TomlType.FLOAT, TomlType.INTEGER),
    // Not from a TOML float, which may have lost digits.
    BIG_DECIMAL("a decimal number, in quotes if it has a fraction", "\"0.5\"", STRING, TomlType.INTEGER),
    BYTES("Base64 text", "\"c2VjcmV0\"", STRING),
    URI("a URI", "\"https://host.example\"", STRING),
    PATH("a path", "\"/some/path\"", STRING),
    UUID("a UUID", "\"00000000-0000-0000-0000-000000000000\"", STRING),
    SOCKET_ADDRESS("host:port", "\"host.example:5432\"", STRING),
    DURATION("a duration", "\"30s\"", STRING),
    LOCAL_DATE("a date", "2026-11-24", STRING, TomlType.LOCAL_DATE),
    LOCAL_TIME("a time", "07:30:00", STRING, TomlType.LOCAL_TIME),
    LOCAL_DATE_TIME("a date with a time", "2026-11-24T07:30:00", STRING, TomlType.LOCAL_DATE_TIME),
    OFFSET_DATE_TIME("a date with a time and an offset", "2026-11-24T07:30:00Z", STRING, TomlType.OFFSET_DATE_TIME),
    INSTANT("a date with a time and an offset", "2026-11-24T07:30:00Z", STRING, TomlType.OFFSET_DATE_TIME),
    ENUM("one of the names that its type has", "\"...\"", STRING),
    // Created by a factory method or constructor of the program.
    CUSTOM("a string that its type accepts", "\"...\"", STRING),
    // Several values.
    LIST("an array", "[]", TomlType.ARRAY, TomlType.ARRAY_OF_TABLES),
    MAP("a table", "{}", TomlType.TABLE, TomlType.INLINE_TABLE),
    // A record.
    TABLE("a table", "{}", TomlType.TABLE, TomlType.INLINE_TABLE);

    private final String noun;
    private final String example;

    @SuppressWarnings("ImmutableEnumChecker") // The array never leaves this class.
    private final TomlType[] types;

    ValueKind(String noun, String example, TomlType... types) {
        this.noun = noun;
        this.example = example;
        this.types = types;
    }

    /** A value of this kind as messages name it, with its article: {@code an integer}. */
    public String noun() {
        return noun;
    }

    /** A value of this kind as written in TOML. */
    public String example() {
        return example;
    }

    /** The TOML type in which most people write a value of this kind. */
    public TomlType usualType() {
        boolean isInQuotes = example.startsWith("\"");
        return types[0] == STRING && !isInQuotes ? types[1] : types[0];
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
