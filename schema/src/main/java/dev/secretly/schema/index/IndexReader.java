package dev.secretly.schema.index;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.secretly.runtime.internal.conversion.ValueKind;
import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.schema.type.ElementName;
import dev.secretly.schema.type.Presence;
import dev.secretly.schema.type.SecretSchema;
import dev.secretly.schema.type.TypeSchema;
import dev.secretly.schema.type.ValueSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads a schema from its index. It trusts no text there: each has only characters that it can have in a compiled program. */
public final class IndexReader {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u0080-\\u009F\\u2028\\u2029]+");
    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}\\s/\\\\;\\[:]+");
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern ELEMENT = Pattern.compile("[^\\p{Cntrl}.]+(\\.[^\\p{Cntrl}.]+)+");

    private IndexReader() {}

    /**
     * Reads the schema of one type.
     *
     * @throws IndexException if it is not an index, or of a newer version
     */
    public static TypeSchema read(String json) throws IndexException {
        try {
            JsonObject index = JsonParser.parseString(json).getAsJsonObject();
            if (index.get("schemaVersion").getAsInt() > IndexFormat.VERSION) {
                throw new IndexException(
                        "it was written by a newer version of Secretly; use the secretly.jar of that version");
            }
            return new TypeSchema(
                    matching(NAME, text(index, "type")),
                    matching(NAME, text(index, "loader")),
                    textIfAny(index, "access").map(name -> matching(NAME, name)),
                    secrets(index, KeyPath.ROOT));
        } catch (RuntimeException | StackOverflowError malformed) {
            throw new IndexException("it is not an index of Secretly; compile the program again");
        }
    }

    private static List<SecretSchema> secrets(JsonObject object, KeyPath table) {
        List<SecretSchema> secrets = new ArrayList<>();
        for (JsonElement element : array(object, "secrets")) {
            SecretSchema secret = secret(element.getAsJsonObject());
            require(secret.key().isWithin(table) && !secret.key().equals(table));
            secrets.add(secret);
        }
        return secrets;
    }

    private static SecretSchema secret(JsonObject secret) {
        KeyPath key = KeyPath.parse(text(secret, "key"));
        ValueSchema value = value(secret, key);
        Optional<String> defaultText = textIfAny(secret, "default");
        require(defaultText.filter(text -> !value.isValue(text)).isEmpty());
        return new SecretSchema(
                key,
                textIfAny(secret, "variable")
                        .map(variable -> matching(VARIABLE, variable))
                        .orElse(""),
                new ElementName(
                        textIfAny(secret, "package")
                                .map(name -> matching(NAME, name))
                                .orElse(""),
                        matching(ELEMENT, line(text(secret, "element")))),
                line(text(secret, "type")),
                IndexFormat.constant(Presence.class, text(secret, "presence")),
                defaultText,
                description(textIfAny(secret, "description").orElse("")),
                texts(secret, "optionalRecords"),
                value,
                textIfAny(secret, "password").map(KeyPath::parse),
                texts(secret, "privateKeys").stream().map(KeyPath::parse).toList());
    }

    private static ValueSchema value(JsonObject value, KeyPath key) {
        String kind = text(value, "kind");
        if (kind.equals(IndexFormat.SET)) {
            return new ValueSchema.SetOf(item(value, key));
        }
        ValueKind known = IndexFormat.constant(ValueKind.class, kind);
        return switch (known) {
            case ENUM -> enumeration(value);
            case CUSTOM -> new ValueSchema.Custom(line(text(value, "custom")));
            case LIST, KEY_LIST -> new ValueSchema.ListOf(item(value, key));
            case MAP -> new ValueSchema.MapOf(item(value, key));
            case TABLE -> new ValueSchema.Table(key.parts().size(), secrets(value, key));
            default -> new ValueSchema.Scalar(known, value.get("credential").getAsBoolean());
        };
    }

    private static ValueSchema item(JsonObject value, KeyPath key) {
        return value(value.getAsJsonObject("item"), key);
    }

    private static ValueSchema enumeration(JsonObject value) {
        List<String> constants = texts(value, "values");
        require(!constants.isEmpty());
        return new ValueSchema.Enumeration(constants);
    }

    /** Text without anything that looks like a separate line or a terminal command. */
    private static String line(String text) {
        require(!CONTROL.matcher(text).find());
        return text;
    }

    /** Javadoc may have any character, so it is not refused for those that could end a line. */
    private static String description(String text) {
        return text.lines().map(line -> CONTROL.matcher(line).replaceAll(" ")).collect(Collectors.joining("\n"));
    }

    private static String matching(Pattern pattern, String text) {
        require(pattern.matcher(text).matches());
        return text;
    }

    private static void require(boolean isValid) {
        if (!isValid) {
            throw new IllegalArgumentException();
        }
    }

    private static String text(JsonObject object, String name) {
        return object.get(name).getAsString();
    }

    private static Optional<String> textIfAny(JsonObject object, String name) {
        return object.has(name) ? Optional.of(text(object, name)) : Optional.empty();
    }

    private static JsonArray array(JsonObject object, String name) {
        return object.has(name) ? object.getAsJsonArray(name) : new JsonArray();
    }

    private static List<String> texts(JsonObject object, String name) {
        List<String> texts = new ArrayList<>();
        array(object, name).forEach(element -> texts.add(line(element.getAsString())));
        return texts;
    }
}
