package dev.secretly.runtime;

import dev.secretly.runtime.internal.value.BigDecimalParser;
import dev.secretly.runtime.internal.value.BigIntegerParser;
import dev.secretly.runtime.internal.value.BooleanParser;
import dev.secretly.runtime.internal.value.BytesParser;
import dev.secretly.runtime.internal.value.CharsParser;
import dev.secretly.runtime.internal.value.DoubleParser;
import dev.secretly.runtime.internal.value.DurationParser;
import dev.secretly.runtime.internal.value.EnumParser;
import dev.secretly.runtime.internal.value.InstantParser;
import dev.secretly.runtime.internal.value.IntParser;
import dev.secretly.runtime.internal.value.ListParser;
import dev.secretly.runtime.internal.value.LocalDateParser;
import dev.secretly.runtime.internal.value.LocalDateTimeParser;
import dev.secretly.runtime.internal.value.LocalTimeParser;
import dev.secretly.runtime.internal.value.LongParser;
import dev.secretly.runtime.internal.value.MapParser;
import dev.secretly.runtime.internal.value.OffsetDateTimeParser;
import dev.secretly.runtime.internal.value.PathParser;
import dev.secretly.runtime.internal.value.SetParser;
import dev.secretly.runtime.internal.value.SocketAddressParser;
import dev.secretly.runtime.internal.value.StringParser;
import dev.secretly.runtime.internal.value.UriParser;
import dev.secretly.runtime.internal.value.UuidParser;
import dev.secretly.runtime.internal.value.ValueParser;
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
 * A type that a secret can have, for generated loaders. Each factory loads the classes of its type only.
 *
 * @param <T> the Java type
 */
@ForGeneratedCode
public final class SecretType<T> {

    private final ValueParser<T> parser;

    private SecretType(ValueParser<T> parser) {
        this.parser = parser;
    }

    /**
     * A text as it is.
     *
     * @return the type
     */
    public static SecretType<String> string() {
        return new SecretType<>(new StringParser());
    }

    /**
     * A text that does not show itself.
     *
     * @return the type
     */
    public static SecretType<SecretString> secretString() {
        return new SecretType<>(new SecretStringParser());
    }

    /**
     * The characters of a text as it is.
     *
     * @return the type
     */
    public static SecretType<char[]> chars() {
        return new SecretType<>(new CharsParser());
    }

    /**
     * Bytes in Base64, of the standard or the URL alphabet.
     *
     * @return the type
     */
    public static SecretType<byte[]> bytes() {
        return new SecretType<>(new BytesParser());
    }

    /**
     * True or false, in any case.
     *
     * @return the type
     */
    public static SecretType<Boolean> bool() {
        return new SecretType<>(new BooleanParser());
    }

    /**
     * A whole number of 32 bits.
     *
     * @return the type
     */
    public static SecretType<Integer> integer() {
        return new SecretType<>(new IntParser());
    }

    /**
     * A whole number of 64 bits.
     *
     * @return the type
     */
    public static SecretType<Long> longInteger() {
        return new SecretType<>(new LongParser());
    }

    /**
     * A number that is finite.
     *
     * @return the type
     */
    public static SecretType<Double> doubleNumber() {
        return new SecretType<>(new DoubleParser());
    }

    /**
     * A whole number of any size.
     *
     * @return the type
     */
    public static SecretType<BigInteger> bigInteger() {
        return new SecretType<>(new BigIntegerParser());
    }

    /**
     * A decimal number of any size.
     *
     * @return the type
     */
    public static SecretType<BigDecimal> bigDecimal() {
        return new SecretType<>(new BigDecimalParser());
    }

    /**
     * A URI.
     *
     * @return the type
     */
    public static SecretType<URI> uri() {
        return new SecretType<>(new UriParser());
    }

    /**
     * A path of the default file system.
     *
     * @return the type
     */
    public static SecretType<Path> path() {
        return new SecretType<>(new PathParser());
    }

    /**
     * A UUID.
     *
     * @return the type
     */
    public static SecretType<UUID> uuid() {
        return new SecretType<>(new UuidParser());
    }

    /**
     * {@code host:port}, not resolved.
     *
     * @return the type
     */
    public static SecretType<InetSocketAddress> socketAddress() {
        return new SecretType<>(new SocketAddressParser());
    }

    /**
     * A duration: {@code PT1H30M}, {@code 1h30m}, {@code 250ms}.
     *
     * @return the type
     */
    public static SecretType<Duration> duration() {
        return new SecretType<>(new DurationParser());
    }

    /**
     * A date.
     *
     * @return the type
     */
    public static SecretType<LocalDate> localDate() {
        return new SecretType<>(new LocalDateParser());
    }

    /**
     * A time.
     *
     * @return the type
     */
    public static SecretType<LocalTime> localTime() {
        return new SecretType<>(new LocalTimeParser());
    }

    /**
     * A date and time.
     *
     * @return the type
     */
    public static SecretType<LocalDateTime> localDateTime() {
        return new SecretType<>(new LocalDateTimeParser());
    }

    /**
     * A date and time with an offset.
     *
     * @return the type
     */
    public static SecretType<OffsetDateTime> offsetDateTime() {
        return new SecretType<>(new OffsetDateTimeParser());
    }

    /**
     * A point in time, written with an offset.
     *
     * @return the type
     */
    public static SecretType<Instant> instant() {
        return new SecretType<>(new InstantParser());
    }

    /**
     * A constant of an enum by its name; case does not matter, nor which of {@code -} and {@code _} is used.
     *
     * @param <E> the enum
     * @param constants all constants of the enum
     * @return the type
     */
    public static <E extends Enum<E>> SecretType<E> enumeration(E[] constants) {
        return new SecretType<>(new EnumParser<>(constants));
    }

    /**
     * A type of the program's.
     *
     * @param <T> the type
     * @param factory its factory method or constructor
     * @return the type
     */
    public static <T> SecretType<T> made(SecretFactory<T> factory) {
        return new SecretType<>(new FactoryParser<>(factory));
    }

    /**
     * A record whose components are the keys of a table, as the item of a list or a set or the value of a map.
     *
     * @param <T> the record
     * @param maker reads one table
     * @return the type
     */
    public static <T> SecretType<T> table(SecretRecord<T> maker) {
        return new SecretType<>(new RecordParser<>(maker));
    }

    /**
     * Several values: an array; of single values also a text with items between commas.
     *
     * @param <T> the type of an item
     * @param item the type of an item
     * @return the type, of lists that cannot be modified
     */
    public static <T> SecretType<List<T>> list(SecretType<T> item) {
        return new SecretType<>(new ListParser<>(item.parser));
    }

    /**
     * Several values without duplicates, in the order in which they stand; written like a list.
     *
     * @param <T> the type of an item
     * @param item the type of an item
     * @return the type, of sets that cannot be modified
     */
    public static <T> SecretType<Set<T>> set(SecretType<T> item) {
        return new SecretType<>(new SetParser<>(item.parser));
    }

    /**
     * The values of a table by their names, in the order in which they stand.
     *
     * @param <T> the type of a value
     * @param value the type of a value
     * @return the type, of maps that cannot be modified
     */
    public static <T> SecretType<Map<String, T>> map(SecretType<T> value) {
        return new SecretType<>(new MapParser<>(value.parser));
    }

    ValueParser<T> parser() {
        return parser;
    }
}
