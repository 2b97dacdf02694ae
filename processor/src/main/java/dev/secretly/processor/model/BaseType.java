package dev.secretly.processor.model;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.secretly.runtime.internal.value.ValueKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The built-in types of single values, one row each: the kind of its values in the runtime, the factory method of the
 * runtime's SecretType, and the full names of its Java types.
 */
public enum BaseType {
    STRING(ValueKind.TEXT, "string", "java.lang.String"),
    SECRET_STRING(ValueKind.TEXT, "secretString", "dev.secretly.runtime.SecretString"),
    CHARS(ValueKind.TEXT, "chars", "char[]"),
    BYTES(ValueKind.BYTES, "bytes", "byte[]"),
    BOOLEAN(ValueKind.BOOLEAN, "bool", "boolean", "java.lang.Boolean"),
    INT(ValueKind.INT, "integer", "int", "java.lang.Integer"),
    LONG(ValueKind.LONG, "longInteger", "long", "java.lang.Long"),
    DOUBLE(ValueKind.DOUBLE, "doubleNumber", "double", "java.lang.Double"),
    BIG_INTEGER(ValueKind.BIG_INTEGER, "bigInteger", "java.math.BigInteger"),
    BIG_DECIMAL(ValueKind.BIG_DECIMAL, "bigDecimal", "java.math.BigDecimal"),
    URI(ValueKind.URI, "uri", "java.net.URI"),
    PATH(ValueKind.PATH, "path", "java.nio.file.Path"),
    UUID(ValueKind.UUID, "uuid", "java.util.UUID"),
    SOCKET_ADDRESS(ValueKind.SOCKET_ADDRESS, "socketAddress", "java.net.InetSocketAddress"),
    DURATION(ValueKind.DURATION, "duration", "java.time.Duration"),
    LOCAL_DATE(ValueKind.LOCAL_DATE, "localDate", "java.time.LocalDate"),
    LOCAL_TIME(ValueKind.LOCAL_TIME, "localTime", "java.time.LocalTime"),
    LOCAL_DATE_TIME(ValueKind.LOCAL_DATE_TIME, "localDateTime", "java.time.LocalDateTime"),
    OFFSET_DATE_TIME(ValueKind.OFFSET_DATE_TIME, "offsetDateTime", "java.time.OffsetDateTime"),
    INSTANT(ValueKind.INSTANT, "instant", "java.time.Instant");

    private static final Set<BaseType> CREDENTIALS = Set.of(SECRET_STRING, CHARS, BYTES);

    private final ValueKind kind;
    private final String factory;

    @SuppressWarnings("ImmutableEnumChecker") // An unmodifiable list of strings.
    private final List<String> names;

    BaseType(ValueKind kind, String factory, String... names) {
        this.kind = kind;
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

    /** The TOML values that it accepts. */
    public ValueKind kind() {
        return kind;
    }

    /** Whether it is for credentials, which are never written into code, not even as a default. */
    public boolean isCredential() {
        return CREDENTIALS.contains(this);
    }
}
