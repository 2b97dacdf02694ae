package dev.secretly.runtime.internal.value;

import dev.secretly.runtime.internal.toml.TomlType;
import dev.secretly.runtime.spi.DeclaredSecret;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Parses the built-in scalar types except unchanged strings, one line for each. Uses a switch, since a lambda for each
 * type would become a class at run time.
 */
public final class ScalarParser<T> extends SingleParser<T> {

    /** Creates a parser for a kind that {@link #fromText} handles; {@code T} must be the type of that kind. */
    public ScalarParser(ValueKind kind) {
        super(kind);
    }

    @Override
    @SuppressWarnings("unchecked") // Each factory method of SecretType pairs a kind with its type.
    public @Nullable T convert(Object value, DeclaredSecret secret) {
        if (!kind().accepts(TomlType.of(value))) {
            return null;
        }
        return (T) (value instanceof String text ? fromText(text.strip()) : fromToml(value));
    }

    /** The value of a string without surrounding white space; null if it is malformed. */
    private @Nullable Object fromText(String text) {
        try {
            return switch (kind()) {
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
                case LOCAL_DATE -> Digits.hasOnly(text, "+-") ? LocalDate.parse(text) : null;
                case LOCAL_TIME -> Digits.hasOnly(text, ":.") ? LocalTime.parse(text) : null;
                case LOCAL_DATE_TIME -> Digits.hasOnly(text, "+-:.Tt") ? LocalDateTime.parse(text) : null;
                case OFFSET_DATE_TIME -> offsetDateTime(text);
                case INSTANT -> toInstant(offsetDateTime(text));
                case TEXT, ENUM, CUSTOM, LIST, MAP, TABLE ->
                    throw new IllegalStateException(kind() + " is no scalar type");
            };
        } catch (ArithmeticException | DateTimeException | IllegalArgumentException | URISyntaxException malformed) {
            return null;
        }
    }

    /** Converts a TOML value that is not a string, of a type that the kind accepts; null if it is out of range. */
    private @Nullable Object fromToml(Object value) {
        return switch (kind()) {
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
        return Digits.hasOnly(text, "+-:.TtZz") ? OffsetDateTime.parse(text) : null;
    }

    private static @Nullable Object toInstant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
