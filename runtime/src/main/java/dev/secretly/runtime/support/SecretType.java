package dev.secretly.runtime.support;

import dev.secretly.runtime.SecretString;
import dev.secretly.runtime.internal.conversion.CharsParser;
import dev.secretly.runtime.internal.conversion.EnumParser;
import dev.secretly.runtime.internal.conversion.ListParser;
import dev.secretly.runtime.internal.conversion.MapParser;
import dev.secretly.runtime.internal.conversion.ScalarParser;
import dev.secretly.runtime.internal.conversion.SetParser;
import dev.secretly.runtime.internal.conversion.StringParser;
import dev.secretly.runtime.internal.conversion.ValueKind;
import dev.secretly.runtime.internal.conversion.ValueParser;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A type that a secret can have, for generated loaders. Each factory method loads only the classes of its type.
 *
 * @param <T> the Java type
 */
@ForGeneratedCode
public final class SecretType<T> {

    private final ValueParser<T> parser;

    private SecretType(ValueParser<T> parser) {
        this.parser = parser;
    }

    /** {@return the type of an unchanged string} */
    public static SecretType<String> string() {
        return new SecretType<>(new StringParser());
    }

    /** {@return the type of a string that does not print its value} */
    public static SecretType<SecretString> secretString() {
        return new SecretType<>(new SecretStringParser());
    }

    /** {@return the type of the characters of an unchanged string} */
    public static SecretType<char[]> chars() {
        return new SecretType<>(new CharsParser());
    }

    /** {@return the type of bytes in Base64, in the standard or the URL alphabet} */
    public static SecretType<byte[]> bytes() {
        return scalar(ValueKind.BYTES);
    }

    /** {@return the type of a boolean: true or false, in any case} */
    public static SecretType<Boolean> bool() {
        return scalar(ValueKind.BOOLEAN);
    }

    /** {@return the type of a 32-bit integer} */
    public static SecretType<Integer> integer() {
        return scalar(ValueKind.INT);
    }

    /** {@return the type of a 64-bit integer} */
    public static SecretType<Long> longInteger() {
        return scalar(ValueKind.LONG);
    }

    /** {@return the type of a finite number} */
    public static SecretType<Double> doubleNumber() {
        return scalar(ValueKind.DOUBLE);
    }

    /** {@return the type of an integer of any size} */
    public static SecretType<BigInteger> bigInteger() {
        return scalar(ValueKind.BIG_INTEGER);
    }

    /** {@return the type of a decimal number of any size} */
    public static SecretType<BigDecimal> bigDecimal() {
        return scalar(ValueKind.BIG_DECIMAL);
    }

    /** {@return the type of a URI} */
    public static SecretType<URI> uri() {
        return scalar(ValueKind.URI);
    }

    /** {@return the type of a path of the default file system} */
    public static SecretType<Path> path() {
        return scalar(ValueKind.PATH);
    }

    /** {@return the type of a UUID} */
    public static SecretType<UUID> uuid() {
        return scalar(ValueKind.UUID);
    }

    /** {@return the type of an unresolved socket address: {@code host:port}} */
    public static SecretType<InetSocketAddress> socketAddress() {
        return scalar(ValueKind.SOCKET_ADDRESS);
    }

    /** {@return the type of a duration: {@code PT1H30M}, {@code 1h30m}, {@code 250ms}} */
    public static SecretType<Duration> duration() {
        return scalar(ValueKind.DURATION);
    }

    /** {@return the type of a date} */
    public static SecretType<LocalDate> localDate() {
        return scalar(ValueKind.LOCAL_DATE);
    }

    /** {@return the type of a time of day} */
    public static SecretType<LocalTime> localTime() {
        return scalar(ValueKind.LOCAL_TIME);
    }

    /** {@return the type of a date and time without an offset} */
    public static SecretType<LocalDateTime> localDateTime() {
        return scalar(ValueKind.LOCAL_DATE_TIME);
    }

    /** {@return the type of a date and time with an offset} */
    public static SecretType<OffsetDateTime> offsetDateTime() {
        return scalar(ValueKind.OFFSET_DATE_TIME);
    }

    /** {@return the type of a point in time, written as a date and time with an offset} */
    public static SecretType<Instant> instant() {
        return scalar(ValueKind.INSTANT);
    }

    /**
     * {@return the type of an enum constant by its name; case does not matter, and {@code -} equals {@code _}}
     *
     * @param <E> the enum
     * @param constants all constants of the enum
     */
    public static <E extends Enum<E>> SecretType<E> enumeration(E[] constants) {
        return new SecretType<>(EnumParser.of(constants));
    }

    /**
     * {@return a custom type, created by a factory method or constructor}
     *
     * @param <T> the type
     * @param factory its factory method or constructor
     */
    public static <T> SecretType<T> custom(SecretFactory<T> factory) {
        return new SecretType<>(new FactoryParser<>(factory));
    }

    /**
     * {@return the type of a record read from a table, as an item of a list or set or a value of a map}
     *
     * @param <T> the record
     * @param reader reads one table
     */
    public static <T> SecretType<T> table(RecordReader<T> reader) {
        return new SecretType<>(new RecordParser<>(reader));
    }

    /**
     * {@return the type of an unmodifiable list: an array, or a string with commas between single values}
     *
     * @param <T> the type of an item
     * @param item the type of an item
     */
    public static <T> SecretType<List<T>> list(SecretType<T> item) {
        return new SecretType<>(new ListParser<>(item.parser));
    }

    /**
     * {@return the type of an unmodifiable set, written like a list and in the same order; duplicates are dropped}
     *
     * @param <T> the type of an item
     * @param item the type of an item
     */
    public static <T> SecretType<Set<T>> set(SecretType<T> item) {
        return new SecretType<>(new SetParser<>(item.parser));
    }

    /**
     * {@return the type of an unmodifiable map: the values of a table by name, in the order of the table}
     *
     * @param <T> the type of a value
     * @param value the type of a value
     */
    public static <T> SecretType<Map<String, T>> map(SecretType<T> value) {
        return new SecretType<>(new MapParser<>(value.parser));
    }

    private static <T> SecretType<T> scalar(ValueKind kind) {
        return new SecretType<>(new ScalarParser<>(kind));
    }

    static <T> SecretType<T> of(ValueParser<T> parser) {
        return new SecretType<>(parser);
    }

    ValueParser<T> parser() {
        return parser;
    }
}
