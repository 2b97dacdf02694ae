package dev.secretly.tools.index;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.runtime.internal.value.ValueKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads an index from its JSON. */
public final class IndexParser {

    private static final int SCHEMA_VERSION = 1;

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u0080-\\u009F\\u2028\\u2029]+");

    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}\\s/\\\\;\\[:]+");

    private static final Pattern VARIABLE = Pattern.compile("([A-Za-z_][A-Za-z0-9_]*)?");

    private IndexParser() {}

    /**
     * Parses the index of one type.
     *
     * @throws IndexException if it is not an index, or of a newer version
     */
    public static IndexedType parse(String json) throws IndexException {
        try {
            JsonObject index = JsonParser.parseString(json).getAsJsonObject();
            int version = index.get("schemaVersion").getAsInt();
            if (version > SCHEMA_VERSION) {
                throw new IndexException(
                        "it was written by a newer version of Secretly; use the secretly.jar of that version");
            }
            return new IndexedType(name(text(index, "type")), name(text(index, "loader")), secrets(index));
        } catch (RuntimeException | StackOverflowError malformed) {
            throw new IndexException("it is not an index of Secretly; compile the program again");
        }
    }

    private static List<IndexedSecret> secrets(JsonObject object) {
        List<IndexedSecret> secrets = new ArrayList<>();
        if (object.has("secrets")) {
            for (JsonElement secret : object.getAsJsonArray("secrets")) {
                secrets.add(secret(secret.getAsJsonObject()));
            }
        }
        return secrets;
    }

    private static IndexedSecret secret(JsonObject secret) {
        return new IndexedSecret(
                KeyPath.parse(secret.get("key").getAsString()).text(),
                variable(text(secret, "variable")),
                element(secret.get("element").getAsString()),
                Presence.valueOf(constant(secret, "presence")),
                secret.has("default") ? Optional.of(text(secret, "default")) : Optional.empty(),
                description(text(secret, "description")),
                texts(secret, "optionalRecords"),
                value(secret));
    }

    /** Without what could pass for a line of its own, or for a command to a terminal. */
    private static String line(String text) {
        if (CONTROL.matcher(text).find()) {
            throw new IllegalArgumentException();
        }
        return text;
    }

    private static String name(String text) {
        return matching(NAME, text);
    }

    private static String variable(String text) {
        return matching(VARIABLE, text);
    }

    /** Javadoc may have any character, so it is not refused for those that could end a line. */
    private static String description(String text) {
        return text.lines().map(line -> CONTROL.matcher(line).replaceAll(" ")).collect(Collectors.joining("\n"));
    }

    private static String matching(Pattern pattern, String text) {
        if (!pattern.matcher(text).matches()) {
            throw new IllegalArgumentException();
        }
        return text;
    }

    /** A name in a type, as messages need it. */
    private static String element(String name) {
        if (!name.matches("[^\\p{Cntrl}.]+(\\.[^\\p{Cntrl}.]+)+")) {
            throw new IllegalArgumentException();
        }
        return name;
    }

    private static IndexedValue value(JsonObject value) {
        IndexedValue read = read(value);
        boolean isContainer = read.kind() == ValueKind.LIST || read.kind() == ValueKind.MAP;
        if (isContainer != read.item().isPresent()
                || (read.kind() == ValueKind.ENUM && read.constants().isEmpty())) {
            throw new IllegalArgumentException();
        }
        return read;
    }

    private static IndexedValue read(JsonObject value) {
        return new IndexedValue(
                ValueKind.valueOf(constant(value, "kind")),
                line(value.get("type").getAsString()),
                value.get("credential").getAsBoolean(),
                texts(value, "values"),
                value.has("item") ? Optional.of(value(value.getAsJsonObject("item"))) : Optional.empty(),
                secrets(value));
    }

    private static String constant(JsonObject object, String name) {
        return object.get(name).getAsString().toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static String text(JsonObject object, String name) {
        return object.has(name) ? object.get(name).getAsString() : "";
    }

    private static List<String> texts(JsonObject object, String name) {
        List<String> texts = new ArrayList<>();
        JsonArray array = object.has(name) ? object.getAsJsonArray(name) : new JsonArray();
        array.forEach(element -> texts.add(line(element.getAsString())));
        return texts;
    }
}
