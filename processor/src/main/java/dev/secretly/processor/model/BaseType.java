package dev.secretly.processor.model;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.secretly.runtime.internal.value.BigDecimalParser;
import dev.secretly.runtime.internal.value.BigIntegerParser;
import dev.secretly.runtime.internal.value.BooleanParser;
import dev.secretly.runtime.internal.value.BytesParser;
import dev.secretly.runtime.internal.value.CharsParser;
import dev.secretly.runtime.internal.value.DoubleParser;
import dev.secretly.runtime.internal.value.DurationParser;
import dev.secretly.runtime.internal.value.InstantParser;
import dev.secretly.runtime.internal.value.IntParser;
import dev.secretly.runtime.internal.value.LocalDateParser;
import dev.secretly.runtime.internal.value.LocalDateTimeParser;
import dev.secretly.runtime.internal.value.LocalTimeParser;
import dev.secretly.runtime.internal.value.LongParser;
import dev.secretly.runtime.internal.value.OffsetDateTimeParser;
import dev.secretly.runtime.internal.value.PathParser;
import dev.secretly.runtime.internal.value.SocketAddressParser;
import dev.secretly.runtime.internal.value.StringParser;
import dev.secretly.runtime.internal.value.UriParser;
import dev.secretly.runtime.internal.value.UuidParser;
import dev.secretly.runtime.internal.value.ValueKind;
import dev.secretly.runtime.internal.value.ValueParser;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The built-in types of single values. To add one, add a constant here, and a parser and a factory method of SecretType
 * in the runtime.
 */
public enum BaseType {
    STRING("string", "java.lang.String"),
    SECRET_STRING("secretString", "dev.secretly.runtime.SecretString"),
    CHARS("chars", "char[]"),
    BYTES("bytes", "byte[]"),
    BOOLEAN("bool", "boolean", "java.lang.Boolean"),
    INT("integer", "int", "java.lang.Integer"),
    LONG("longInteger", "long", "java.lang.Long"),
    DOUBLE("doubleNumber", "double", "java.lang.Double"),
    BIG_INTEGER("bigInteger", "java.math.BigInteger"),
    BIG_DECIMAL("bigDecimal", "java.math.BigDecimal"),
    URI("uri", "java.net.URI"),
    PATH("path", "java.nio.file.Path"),
    UUID("uuid", "java.util.UUID"),
    SOCKET_ADDRESS("socketAddress", "java.net.InetSocketAddress"),
    DURATION("duration", "java.time.Duration"),
    LOCAL_DATE("localDate", "java.time.LocalDate"),
    LOCAL_TIME("localTime", "java.time.LocalTime"),
    LOCAL_DATE_TIME("localDateTime", "java.time.LocalDateTime"),
    OFFSET_DATE_TIME("offsetDateTime", "java.time.OffsetDateTime"),
    INSTANT("instant", "java.time.Instant");

    private static final Set<BaseType> CREDENTIALS = Set.of(SECRET_STRING, CHARS, BYTES);

    private final String factory;

    @SuppressWarnings("ImmutableEnumChecker") // An unmodifiable list of strings.
    private final List<String> names;

    BaseType(String factory, String... names) {
        this.factory = factory;
        this.names = List.of(names);
    }

    /** Returns the base type of a Java type by its full name; empty if it has none. */
    public static Optional<BaseType> named(String name) {
        for (BaseType type : values()) {
            if (type.names.contains(name)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** The full names of its Java types: the primitive type before its wrapper class. */
    public List<String> names() {
        return names;
    }

    /** The Java type of a local that may be null: never a primitive one. */
    public TypeName javaType() {
        String name = names.get(names.size() - 1);
        return switch (this) {
            case CHARS -> ArrayTypeName.of(char.class);
            case BYTES -> ArrayTypeName.of(byte.class);
            default -> ClassName.bestGuess(name);
        };
    }

    /** The name of its factory method in the runtime's SecretType. */
    public String factory() {
        return factory;
    }

    /** The runtime's parser. A switch, since each of twenty constructor references would become a class at run time. */
    public ValueParser<?> parser() {
        return switch (this) {
            case STRING, SECRET_STRING -> new StringParser();
            case CHARS -> new CharsParser();
            case BYTES -> new BytesParser();
            case BOOLEAN -> new BooleanParser();
            case INT -> new IntParser();
            case LONG -> new LongParser();
            case DOUBLE -> new DoubleParser();
            case BIG_INTEGER -> new BigIntegerParser();
            case BIG_DECIMAL -> new BigDecimalParser();
            case URI -> new UriParser();
            case PATH -> new PathParser();
            case UUID -> new UuidParser();
            case SOCKET_ADDRESS -> new SocketAddressParser();
            case DURATION -> new DurationParser();
            case LOCAL_DATE -> new LocalDateParser();
            case LOCAL_TIME -> new LocalTimeParser();
            case LOCAL_DATE_TIME -> new LocalDateTimeParser();
            case OFFSET_DATE_TIME -> new OffsetDateTimeParser();
            case INSTANT -> new InstantParser();
        };
    }

    /** The TOML values that it accepts. */
    public ValueKind kind() {
        return parser().kind();
    }

    /** Whether it is for credentials, which are never written into code, not even as a default. */
    public boolean isCredential() {
        return CREDENTIALS.contains(this);
    }
}
