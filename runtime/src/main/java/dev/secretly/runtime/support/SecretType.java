package dev.secretly.runtime.support;

import dev.secretly.runtime.SecretJson;
import dev.secretly.runtime.SecretString;
import dev.secretly.runtime.internal.conversion.CharsParser;
import dev.secretly.runtime.internal.conversion.EnumParser;
import dev.secretly.runtime.internal.conversion.KeyParser;
import dev.secretly.runtime.internal.conversion.ListParser;
import dev.secretly.runtime.internal.conversion.MapParser;
import dev.secretly.runtime.internal.conversion.PairedParser;
import dev.secretly.runtime.internal.conversion.ScalarParser;
import dev.secretly.runtime.internal.conversion.SetParser;
import dev.secretly.runtime.internal.conversion.StringParser;
import dev.secretly.runtime.internal.conversion.ValueKind;
import dev.secretly.runtime.internal.conversion.ValueParser;
import dev.secretly.runtime.spi.DeclaredSecret;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
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
import org.jspecify.annotations.Nullable;

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

    /** {@return the type of a private key that is not encrypted: PEM, DER, or either in Base64} */
    public static SecretType<PrivateKey> privateKey() {
        return key(ValueKind.PRIVATE_KEY, null);
    }

    /**
     * {@return the type of a private key, which may be encrypted}
     *
     * @param password the secret with its password
     */
    public static SecretType<PrivateKey> privateKey(DeclaredSecret password) {
        return key(ValueKind.PRIVATE_KEY, password);
    }

    /** {@return the type of a public key: PEM, DER, or either in Base64} */
    public static SecretType<PublicKey> publicKey() {
        return key(ValueKind.PUBLIC_KEY, null);
    }

    /** {@return the type of a private key that is not encrypted, with its public key} */
    public static SecretType<KeyPair> keyPair() {
        return key(ValueKind.KEY_PAIR, null);
    }

    /**
     * {@return the type of a private key, which may be encrypted, with its public key}
     *
     * @param password the secret with its password
     */
    public static SecretType<KeyPair> keyPair(DeclaredSecret password) {
        return key(ValueKind.KEY_PAIR, password);
    }

    /** {@return the type of a certificate: PEM, DER, or either in Base64} */
    public static SecretType<X509Certificate> certificate() {
        return key(ValueKind.CERTIFICATE, null);
    }

    /** {@return the type of a PKCS#12 key store without a password, as bytes or in Base64} */
    public static SecretType<KeyStore> keyStore() {
        return key(ValueKind.KEY_STORE, null);
    }

    /**
     * {@return the type of a PKCS#12 key store, as bytes or in Base64}
     *
     * @param password the secret with its password
     */
    public static SecretType<KeyStore> keyStore(DeclaredSecret password) {
        return key(ValueKind.KEY_STORE, password);
    }

    /** {@return the type of a JSON object that does not print its value: JSON text, or a table} */
    public static SecretType<SecretJson> json() {
        return new SecretType<>(new SecretJsonParser());
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

    /**
     * {@return the same type of certificates, which are checked as the chain of a private key if it belongs to one of them}
     *
     * @param key the secret with the private key, which is in the same record
     * @param keyType its type: {@link #privateKey()} or {@link #keyPair()}
     */
    public SecretType<T> pairedWith(DeclaredSecret key, SecretType<?> keyType) {
        return new SecretType<>(new PairedParser<>(parser, key, keyType.parser));
    }

    private static <T> SecretType<T> key(ValueKind kind, @Nullable DeclaredSecret password) {
        return new SecretType<>(new KeyParser<>(kind, password));
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
