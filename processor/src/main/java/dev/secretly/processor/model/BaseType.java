package dev.secretly.processor.model;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.secretly.runtime.value.BigDecimalParser;
import dev.secretly.runtime.value.BigIntegerParser;
import dev.secretly.runtime.value.BooleanParser;
import dev.secretly.runtime.value.BytesParser;
import dev.secretly.runtime.value.CharsParser;
import dev.secretly.runtime.value.DoubleParser;
import dev.secretly.runtime.value.DurationParser;
import dev.secretly.runtime.value.InstantParser;
import dev.secretly.runtime.value.IntParser;
import dev.secretly.runtime.value.LocalDateParser;
import dev.secretly.runtime.value.LocalDateTimeParser;
import dev.secretly.runtime.value.LocalTimeParser;
import dev.secretly.runtime.value.LongParser;
import dev.secretly.runtime.value.OffsetDateTimeParser;
import dev.secretly.runtime.value.PathParser;
import dev.secretly.runtime.value.SocketAddressParser;
import dev.secretly.runtime.value.StringParser;
import dev.secretly.runtime.value.UriParser;
import dev.secretly.runtime.value.UuidParser;
import dev.secretly.runtime.value.ValueKind;
import dev.secretly.runtime.value.ValueParser;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The types of single values, apart from enums, which the program declares. A new one is a row here, and a parser and a
 * factory of SecretType in the runtime.
 */
public enum BaseType {
    STRING(StringParser::new, "string", "java.lang.String"),
    SECRET_STRING(StringParser::new, "secretString", "dev.secretly.runtime.SecretString"),
    CHARS(CharsParser::new, "chars", "char[]"),
    BYTES(BytesParser::new, "bytes", "byte[]"),
    BOOLEAN(BooleanParser::new, "bool", "boolean", "java.lang.Boolean"),
    INT(IntParser::new, "integer", "int", "java.lang.Integer"),
    LONG(LongParser::new, "longInteger", "long", "java.lang.Long"),
    DOUBLE(DoubleParser::new, "doubleNumber", "double", "java.lang.Double"),
    BIG_INTEGER(BigIntegerParser::new, "bigInteger", "java.math.BigInteger"),
    BIG_DECIMAL(BigDecimalParser::new, "bigDecimal", "java.math.BigDecimal"),
    URI(UriParser::new, "uri", "java.net.URI"),
    PATH(PathParser::new, "path", "java.nio.file.Path"),
    UUID(UuidParser::new, "uuid", "java.util.UUID"),
    SOCKET_ADDRESS(SocketAddressParser::new, "socketAddress", "java.net.InetSocketAddress"),
    DURATION(DurationParser::new, "duration", "java.time.Duration"),
    LOCAL_DATE(LocalDateParser::new, "localDate", "java.time.LocalDate"),
    LOCAL_TIME(LocalTimeParser::new, "localTime", "java.time.LocalTime"),
    LOCAL_DATE_TIME(LocalDateTimeParser::new, "localDateTime", "java.time.LocalDateTime"),
    OFFSET_DATE_TIME(OffsetDateTimeParser::new, "offsetDateTime", "java.time.OffsetDateTime"),
    INSTANT(InstantParser::new, "instant", "java.time.Instant");

    private static final Set<BaseType> CREDENTIALS = Set.of(SECRET_STRING, CHARS, BYTES);

    @SuppressWarnings("ImmutableEnumChecker") // A reference to a constructor.
    private final Supplier<ValueParser<?>> parser;

    private final String factory;

    @SuppressWarnings("ImmutableEnumChecker") // An unmodifiable list of texts.
    private final List<String> names;

    BaseType(Supplier<ValueParser<?>> parser, String factory, String... names) {
        this.parser = parser;
        this.factory = factory;
        this.names = List.of(names);
    }

    /** The row of a Java type by its full name; empty for a type that has none. */
    public static Optional<BaseType> named(String name) {
        for (BaseType type : values()) {
            if (type.names.contains(name)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** The full names of its Java types: a primitive one before its box. */
    public List<String> names() {
        return names;
    }

    /** The Java type of a local that may be null. */
    public TypeName javaType() {
        String name = names.get(names.size() - 1);
        return switch (this) {
            case CHARS -> ArrayTypeName.of(char.class);
            case BYTES -> ArrayTypeName.of(byte.class);
            default -> ClassName.bestGuess(name);
        };
    }

    /** The method of the runtime's SecretType. */
    public String factory() {
        return factory;
    }

    /** The runtime's parser of it. */
    public ValueParser<?> parser() {
        return parser.get();
    }

    /** What it can be written as. */
    public ValueKind kind() {
        return parser().kind();
    }

    /** Whether it is for credentials, which are never written into code, so not as a default either. */
    public boolean isCredential() {
        return CREDENTIALS.contains(this);
    }
}
