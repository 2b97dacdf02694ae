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

/** Reads an index from its JSON. */
public final class IndexParser {

    private static final int SCHEMA_VERSION = 1;

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
            return new IndexedType(
                    index.get("type").getAsString(), index.get("loader").getAsString(), secrets(index));
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
                text(secret, "variable"),
                element(secret.get("element").getAsString()),
                Presence.valueOf(constant(secret, "presence")),
                secret.has("default") ? Optional.of(text(secret, "default")) : Optional.empty(),
                text(secret, "description"),
                texts(secret, "optionalRecords"),
                value(secret));
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
                value.get("type").getAsString(),
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
        array.forEach(element -> texts.add(element.getAsString()));
        return texts;
    }
}
