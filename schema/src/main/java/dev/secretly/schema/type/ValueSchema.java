package dev.secretly.schema.type;

import dev.secretly.runtime.internal.answer.Answer;
import dev.secretly.runtime.internal.conversion.EnumParser;
import dev.secretly.runtime.internal.conversion.JsonTextParser;
import dev.secretly.runtime.internal.conversion.KeyParser;
import dev.secretly.runtime.internal.conversion.ListParser;
import dev.secretly.runtime.internal.conversion.ListText;
import dev.secretly.runtime.internal.conversion.Request;
import dev.secretly.runtime.internal.conversion.ScalarParser;
import dev.secretly.runtime.internal.conversion.StringParser;
import dev.secretly.runtime.internal.conversion.ValueKind;
import dev.secretly.runtime.internal.conversion.ValueParser;
import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.runtime.internal.wording.Words;
import dev.secretly.runtime.spi.DeclaredSecret;
import dev.secretly.runtime.spi.DeclaredSecret.Content;
import dev.secretly.runtime.spi.DeclaredSecret.Shape;
import dev.secretly.schema.toml.TomlLiteral;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which values a secret, or an item of a list, set or map, can have. */
public sealed interface ValueSchema {

    /** Which TOML values it accepts. */
    ValueKind kind();

    /** A value of it as messages name it, with its article: {@code an integer}. */
    String noun();

    /** A value of it as one would write it into a contract: TOML on one line. */
    String example();

    /** How placeholders are recognized among its strings. */
    Content content();

    /** The form of the value that it needs. */
    default Shape shape() {
        return switch (kind()) {
            case PRIVATE_KEY, PUBLIC_KEY, KEY_PAIR, CERTIFICATE, KEY_STORE, KEY_LIST -> Shape.KEY;
            case JSON -> Shape.JSON;
            case LIST -> Shape.LIST;
            case MAP, TABLE -> Shape.TABLE;
            case BYTES -> Shape.BYTES;
            default -> Shape.TEXT;
        };
    }

    /** Whether its strings are kept as they are, and shown by code that prints them. */
    default boolean isPlainText() {
        return this instanceof Several several
                ? several.item().isPlainText()
                : kind() == ValueKind.TEXT && !isCredential();
    }

    /** Whether it is for credentials, or holds one. */
    boolean isCredential();

    /** Whether the value at a path in it is a credential. Items of arrays have the path of the array. */
    boolean isCredential(KeyPath path);

    /** Whether a string, such as a default or an environment variable, can express a value of it. */
    default boolean acceptsText() {
        return false;
    }

    /** Whether a string is a value of it. */
    default boolean isValue(String text) {
        return false;
    }

    /** The table in it: that of a record in a list, set or map, at any depth; empty if there is none. */
    default Optional<Table> table() {
        return Optional.empty();
    }

    /** One value, not several. */
    sealed interface Single extends ValueSchema {

        @Override
        default Content content() {
            boolean isText = kind() == ValueKind.TEXT || kind().isKey();
            return isCredential() ? Content.CREDENTIAL : isText ? Content.TEXT : Content.OTHER;
        }

        @Override
        default boolean isCredential(KeyPath path) {
            return path.parts().isEmpty() && isCredential();
        }

        @Override
        default boolean acceptsText() {
            return true;
        }
    }

    /**
     * A value of a built-in type.
     *
     * @param kind its kind
     * @param isCredential whether the type is for credentials
     */
    record Scalar(ValueKind kind, boolean isCredential) implements Single {

        @Override
        public String noun() {
            return kind.noun();
        }

        @Override
        public String example() {
            return kind.example();
        }

        @Override
        public boolean isValue(String text) {
            return parses(parser(null), text);
        }

        /**
         * The runtime's parser.
         *
         * @param password the secret with the password of a key; null if the program declares none
         */
        public ValueParser<?> parser(@Nullable DeclaredSecret password) {
            if (kind.isKey()) {
                return new KeyParser<>(kind, password);
            }
            return switch (kind) {
                case TEXT -> new StringParser();
                case JSON -> new JsonTextParser();
                default -> new ScalarParser<>(kind);
            };
        }
    }

    /**
     * A constant of an enum.
     *
     * @param constants the names of its constants, one or more
     */
    record Enumeration(List<String> constants) implements Single {

        /** Copies the list. */
        public Enumeration {
            constants = List.copyOf(constants);
        }

        @Override
        public ValueKind kind() {
            return ValueKind.ENUM;
        }

        @Override
        public String noun() {
            return Words.oneOf(constants);
        }

        @Override
        public String example() {
            return TomlLiteral.string(constants.get(0));
        }

        @Override
        public boolean isCredential() {
            return false;
        }

        @Override
        public boolean isValue(String text) {
            return parses(parser(), text);
        }

        /** The runtime's parser, for the names. */
        public ValueParser<?> parser() {
            return new EnumParser<>(constants, constants);
        }
    }

    /**
     * A value of a type that the program creates from a string.
     *
     * @param javaType the full name of the type
     */
    record Custom(String javaType) implements Single {

        @Override
        public ValueKind kind() {
            return ValueKind.CUSTOM;
        }

        @Override
        public String noun() {
            return ValueKind.CUSTOM.noun();
        }

        @Override
        public String example() {
            return ValueKind.CUSTOM.example();
        }

        @Override
        public boolean isCredential() {
            return false;
        }

        /** Only the program can check a string, at load. */
        @Override
        public boolean isValue(String text) {
            return true;
        }
    }

    /** Several values. */
    sealed interface Several extends ValueSchema {

        /** The schema of each of the values. */
        ValueSchema item();

        @Override
        default Content content() {
            return item().content();
        }

        @Override
        default boolean isCredential() {
            return item().isCredential();
        }

        @Override
        default Optional<Table> table() {
            return item().table();
        }
    }

    /** Several values in an array, or in a string with commas between them. */
    sealed interface Items extends Several {

        @Override
        default ValueKind kind() {
            return item().kind().isKey() ? ValueKind.KEY_LIST : ValueKind.LIST;
        }

        @Override
        default String noun() {
            return Words.arrayOf(item().kind(), item().noun());
        }

        @Override
        default String example() {
            return kind() == ValueKind.KEY_LIST ? kind().example() : "[" + item().example() + "]";
        }

        @Override
        default boolean isCredential(KeyPath path) {
            return item().isCredential(path);
        }

        @Override
        default boolean acceptsText() {
            return item() instanceof Single && item().kind() != ValueKind.JSON;
        }

        @Override
        default boolean isValue(String text) {
            if (item() instanceof Scalar scalar && scalar.kind().isKey()) {
                return parses(new ListParser<>(scalar.parser(null)), text);
            }
            return acceptsText()
                    && ListText.items(text).stream().allMatch(one -> !one.isBlank() && item().isValue(one));
        }
    }

    /**
     * The values of a list.
     *
     * @param item the schema of each
     */
    record ListOf(ValueSchema item) implements Items {}

    /**
     * The values of a set.
     *
     * @param item the schema of each
     */
    record SetOf(ValueSchema item) implements Items {}

    /**
     * The values of a map, in a table by their names.
     *
     * @param item the schema of each
     */
    record MapOf(ValueSchema item) implements Several {

        @Override
        public ValueKind kind() {
            return ValueKind.MAP;
        }

        @Override
        public String noun() {
            return Words.tableOf(item.kind(), item.noun());
        }

        @Override
        public String example() {
            return "{ name = " + item.example() + " }";
        }

        @Override
        public boolean isCredential(KeyPath path) {
            return !path.parts().isEmpty() && item.isCredential(path.from(1));
        }
    }

    /**
     * A record in a list, set or map, in a table.
     *
     * @param depth how many parts of the keys of its secrets lead to the table
     * @param secrets the secrets of one table, with their whole keys, in the order of declaration
     */
    record Table(int depth, List<SecretSchema> secrets) implements ValueSchema {

        /** Copies the list. */
        public Table {
            secrets = List.copyOf(secrets);
        }

        /** The key of one of its secrets in the table. */
        public KeyPath keyInTable(SecretSchema secret) {
            return secret.key().from(depth);
        }

        @Override
        public ValueKind kind() {
            return ValueKind.TABLE;
        }

        @Override
        public String noun() {
            return ValueKind.TABLE.noun();
        }

        @Override
        public String example() {
            return secrets.stream()
                    .map(secret -> keyInTable(secret) + " = " + secret.placeholder())
                    .collect(Collectors.joining(", ", "{ ", " }"));
        }

        @Override
        public Content content() {
            return Content.OTHER;
        }

        @Override
        public boolean isCredential() {
            return secrets.stream().anyMatch(secret -> secret.value().isCredential());
        }

        @Override
        public boolean isCredential(KeyPath path) {
            return secrets.stream().anyMatch(secret -> {
                KeyPath own = keyInTable(secret);
                return path.isWithin(own)
                        && secret.value().isCredential(path.from(own.parts().size()));
            });
        }

        @Override
        public Optional<Table> table() {
            return Optional.of(this);
        }
    }

    private static boolean parses(ValueParser<?> parser, String text) {
        return parser.parse(Answer.ofDefault(text), Request.withoutSecret()) != null;
    }
}
