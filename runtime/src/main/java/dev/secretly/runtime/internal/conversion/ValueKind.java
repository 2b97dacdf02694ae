package dev.secretly.runtime.internal.conversion;

import static dev.secretly.runtime.internal.toml.TomlType.STRING;

import dev.secretly.runtime.internal.key.Base64Text;
import dev.secretly.runtime.internal.toml.TomlType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of values, one row each: how messages name one and several, a value that can be pasted into TOML, and the TOML types that
 * it can be written as. To add a built-in type, add a row and a line of {@link #fromText} here, and a factory method to SecretType.
 */
public enum ValueKind {
    // Unchanged strings.
    TEXT("a string", "strings", "\"...\"", STRING),
    // Parsed from a string without surrounding white space, or from other TOML types.
    BOOLEAN("true or false", "booleans", "true", STRING, TomlType.BOOLEAN),
    INT("a 32-bit integer", "32-bit integers", "5432", STRING, TomlType.INTEGER),
    LONG("a 64-bit integer", "64-bit integers", "5432", STRING, TomlType.INTEGER),
    BIG_INTEGER("an integer", "integers", "5432", STRING, TomlType.INTEGER),
    DOUBLE("a finite number", "finite numbers", "0.5", STRING, TomlType.FLOAT, TomlType.INTEGER),
    // Not from a TOML float, which may have lost digits.
    BIG_DECIMAL(
            "a decimal number, in quotes if it has a fraction",
            "decimal numbers, in quotes if they have a fraction",
            "\"0.5\"",
            STRING,
            TomlType.INTEGER),
    BYTES("Base64 text", "Base64 strings", "\"c2VjcmV0\"", STRING),
    URI("a URI", "URIs", "\"https://host.example\"", STRING),
    PATH("a path", "paths", "\"/some/path\"", STRING),
    UUID("a UUID", "UUIDs", "\"00000000-0000-0000-0000-000000000000\"", STRING),
    SOCKET_ADDRESS("host:port", "host:port pairs", "\"host.example:5432\"", STRING),
    DURATION("a duration", "durations", "\"30s\"", STRING),
    LOCAL_DATE("a date", "dates", "2026-11-24", STRING, TomlType.LOCAL_DATE),
    LOCAL_TIME("a time", "times", "07:30:00", STRING, TomlType.LOCAL_TIME),
    LOCAL_DATE_TIME("a date with a time", "dates with a time", "2026-11-24T07:30:00", STRING, TomlType.LOCAL_DATE_TIME),
    OFFSET_DATE_TIME(
            "a date with a time and an offset",
            "dates with a time and an offset",
            "2026-11-24T07:30:00Z",
            STRING,
            TomlType.OFFSET_DATE_TIME),
    INSTANT(
            "a date with a time and an offset",
            "dates with a time and an offset",
            "2026-11-24T07:30:00Z",
            STRING,
            TomlType.OFFSET_DATE_TIME),
    ENUM("one of the names that its type has", "", "\"...\"", STRING),
    // Created by a factory method or constructor of the program.
    CUSTOM("a string that its type accepts", "strings that its type accepts", "\"...\"", STRING),
    // Read by KeyParser, from bytes too. A contract has "..." for them, as for every string.
    PRIVATE_KEY("a private key in PEM", "private keys in PEM", "\"...\"", STRING),
    PUBLIC_KEY("a public key in PEM", "public keys in PEM", "\"...\"", STRING),
    KEY_PAIR("a key pair in PEM", "key pairs in PEM", "\"...\"", STRING),
    CERTIFICATE("a certificate in PEM", "certificates in PEM", "\"...\"", STRING),
    KEY_STORE("a PKCS#12 key store in Base64", "PKCS#12 key stores in Base64", "\"...\"", STRING),
    /** A list of those: a chain of certificates is one string. */
    KEY_LIST("keys or certificates in PEM", "", "\"...\"", STRING, TomlType.ARRAY),
    JSON("JSON text or a table", "JSON texts or tables", "\"...\"", STRING, TomlType.TABLE, TomlType.INLINE_TABLE),
    // Several values.
    LIST("an array", "", "[]", TomlType.ARRAY, TomlType.ARRAY_OF_TABLES),
    MAP("a table", "", "{}", TomlType.TABLE, TomlType.INLINE_TABLE),
    // A record.
    TABLE("a table", "tables", "{}", TomlType.TABLE, TomlType.INLINE_TABLE);

    private final String noun;
    private final String plural;
    private final String example;

    @SuppressWarnings("ImmutableEnumChecker") // The array never leaves this class.
    private final TomlType[] types;

    ValueKind(String noun, String plural, String example, TomlType... types) {
        this.noun = noun;
        this.plural = plural;
        this.example = example;
        this.types = types;
    }

    /** A value of this kind as messages name it, with its article: {@code an integer}. */
    public String noun() {
        return noun;
    }

    /** Several values of this kind: {@code integers}; empty if only the noun of a single value says what they are. */
    public String plural() {
        return plural;
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

    /** Whether it is a key, a certificate or a key store. */
    public boolean isKey() {
        return mayHavePassword() || this == PUBLIC_KEY || this == CERTIFICATE;
    }

    /** Whether a value of this kind may be encrypted with a password. */
    public boolean mayHavePassword() {
        return this == PRIVATE_KEY || this == KEY_PAIR || this == KEY_STORE;
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

    /**
     * The value of a string without surrounding white space; null if it is malformed. A switch, since a lambda for each row would become a
     * class at run time.
     *
     * @throws ArithmeticException if it is malformed, and so for the other exceptions
     * @throws URISyntaxException if it is malformed
     */
    @Nullable
    Object fromText(String text) throws URISyntaxException {
        return switch (this) {
            case BOOLEAN -> toBoolean(text);
            case INT -> toInt(Digits.toLong(text));
            case LONG -> Digits.toLong(text);
            case BIG_INTEGER -> Digits.isShortEnough(text) && Digits.isInteger(text) ? new BigInteger(text) : null;
            case DOUBLE -> Digits.isDecimal(text) ? finiteOrNull(Double.parseDouble(text)) : null;
            case BIG_DECIMAL -> Digits.isShortEnough(text) && Digits.isDecimal(text) ? new BigDecimal(text) : null;
            case BYTES -> Base64Text.decode(text);
            case URI -> new URI(text);
            case PATH -> Path.of(text);
            case UUID -> UuidText.parse(text);
            case SOCKET_ADDRESS -> SocketAddressText.parse(text);
            case DURATION -> DurationText.parse(text);
            case LOCAL_DATE ->
                Digits.hasOnly(text, "+-") && DateText.isValid(text, DateTimeFormatter.ISO_LOCAL_DATE)
                        ? LocalDate.parse(text)
                        : null;
            case LOCAL_TIME ->
                Digits.hasOnly(text, ":.") && DateText.isValid(text, DateTimeFormatter.ISO_LOCAL_TIME)
                        ? LocalTime.parse(text)
                        : null;
            case LOCAL_DATE_TIME ->
                Digits.hasOnly(text, "+-:.Tt") && DateText.isValid(text, DateTimeFormatter.ISO_LOCAL_DATE_TIME)
                        ? LocalDateTime.parse(text)
                        : null;
            case OFFSET_DATE_TIME -> offsetDateTime(text);
            case INSTANT -> toInstant(offsetDateTime(text));
            case TEXT,
                    ENUM,
                    CUSTOM,
                    PRIVATE_KEY,
                    PUBLIC_KEY,
                    KEY_PAIR,
                    CERTIFICATE,
                    KEY_STORE,
                    KEY_LIST,
                    JSON,
                    LIST,
                    MAP,
                    TABLE -> throw new IllegalStateException(this + " is no scalar type");
        };
    }

    /** Converts a TOML value that is not a string, of a type that the kind accepts; null if it is out of range. */
    @Nullable
    Object fromToml(Object value) {
        return switch (this) {
            case INT -> toInt((Long) value);
            case BIG_INTEGER -> BigInteger.valueOf((Long) value);
            case DOUBLE -> finiteOrNull(((Number) value).doubleValue());
            case BIG_DECIMAL -> BigDecimal.valueOf((Long) value);
            case INSTANT -> toInstant((OffsetDateTime) value);
            default -> value;
        };
    }

    private static @Nullable Object toBoolean(String text) {
        if (text.equalsIgnoreCase("true")) {
            return true;
        }
        return text.equalsIgnoreCase("false") ? false : null;
    }

    private static @Nullable Object toInt(@Nullable Long number) {
        return number != null && number == number.intValue() ? number.intValue() : null;
    }

    private static @Nullable Object finiteOrNull(double number) {
        return Double.isFinite(number) ? number : null;
    }

    private static @Nullable OffsetDateTime offsetDateTime(String text) {
        return Digits.hasOnly(text, "+-:.TtZz") && DateText.isValid(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                ? OffsetDateTime.parse(text)
                : null;
    }

    private static @Nullable Object toInstant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
