package dev.secretly.tools.export;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.secretly.runtime.internal.conversion.ValueKind;
import dev.secretly.runtime.internal.toml.TomlType;
import dev.secretly.schema.type.SecretSchema;
import dev.secretly.schema.type.ValueSchema;
import dev.secretly.schema.type.ValueSchema.Enumeration;
import dev.secretly.schema.type.ValueSchema.Items;
import dev.secretly.schema.type.ValueSchema.MapOf;
import dev.secretly.schema.type.ValueSchema.Several;
import dev.secretly.schema.type.ValueSchema.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a JSON schema of the TOML file, for completion and errors in editors. It uses words of draft 07 only, which all of
 * them know. No key is required: an environment variable may have it.
 */
public final class JsonSchema {

    private JsonSchema() {}

    /** The schema of a file with the keys of some secrets. */
    public static String of(List<SecretSchema> secrets) {
        JsonObject root = new JsonObject();
        root.addProperty("$schema", "http://json-schema.org/draft-07/schema#");
        root.addProperty("title", "Secrets");
        root.addProperty("type", "object");
        secrets.forEach(secret -> add(root, secret, 0));
        return JsonText.of(root) + "\n";
    }

    private static void add(JsonObject root, SecretSchema secret, int depth) {
        List<String> parts = secret.key().parts();
        JsonObject table = root;
        for (String part : parts.subList(depth, parts.size() - 1)) {
            JsonObject properties = member(table, "properties");
            boolean isNew = !properties.has(part);
            table = member(properties, part);
            if (isNew) {
                table.addProperty("type", "object");
            }
        }
        JsonObject schema = schema(secret.value());
        if (!secret.description().isEmpty()) {
            schema.addProperty("description", secret.description());
        }
        secret.defaultText().ifPresent(text -> schema.addProperty("default", text));
        member(table, "properties").add(parts.get(parts.size() - 1), schema);
    }

    private static JsonObject member(JsonObject object, String name) {
        if (!object.has(name)) {
            object.add(name, new JsonObject());
        }
        return object.getAsJsonObject(name);
    }

    private static JsonObject schema(ValueSchema value) {
        if (value instanceof Enumeration enumeration) {
            return enumeration(enumeration);
        }
        if (value instanceof Items items && items.kind() == ValueKind.KEY_LIST) {
            JsonObject schema = scalar(items.kind());
            schema.add("items", schema(items.item()));
            return schema;
        }
        if (value instanceof Items items) {
            return several("array", "items", items);
        }
        if (value instanceof MapOf map) {
            return several("object", "additionalProperties", map);
        }
        return value instanceof Table table ? table(table) : scalar(value.kind());
    }

    private static JsonObject scalar(ValueKind kind) {
        JsonArray types = new JsonArray();
        JsonArray choices = new JsonArray();
        for (TomlType type : TomlType.values()) {
            if (kind.accepts(type) && jsonType(type) != null) {
                types.add(jsonType(type));
            }
            if (kind.accepts(type) && format(type) != null) {
                JsonObject choice = new JsonObject();
                choice.addProperty("type", "string");
                choice.addProperty("format", format(type));
                choices.add(choice);
            }
        }
        JsonObject schema = new JsonObject();
        if (!choices.isEmpty()) {
            JsonObject text = new JsonObject();
            text.addProperty("type", "string");
            choices.add(text);
            schema.add("anyOf", choices);
        } else if (types.size() == 1) {
            schema.add("type", types.get(0));
        } else {
            schema.add("type", types);
        }
        if (kind == ValueKind.INT) {
            schema.addProperty("minimum", Integer.MIN_VALUE);
            schema.addProperty("maximum", Integer.MAX_VALUE);
        }
        return schema;
    }

    /** The format by which Tombi knows dates and times of TOML; Taplo takes them for any string. */
    private static @Nullable String format(TomlType type) {
        return switch (type) {
            case LOCAL_DATE -> "date";
            case LOCAL_TIME -> "time-local";
            case LOCAL_DATE_TIME -> "date-time-local";
            case OFFSET_DATE_TIME -> "date-time";
            default -> null;
        };
    }

    private static @Nullable String jsonType(TomlType type) {
        return switch (type) {
            case STRING -> "string";
            case INTEGER -> "integer";
            case FLOAT -> "number";
            case BOOLEAN -> "boolean";
            case ARRAY -> "array";
            case TABLE -> "object";
            default -> null;
        };
    }

    private static JsonObject enumeration(Enumeration value) {
        JsonObject schema = new JsonObject();
        schema.addProperty("type", "string");
        JsonArray constants = new JsonArray();
        value.constants().forEach(constants::add);
        // Other spellings are valid too, so the constants are examples and the pattern ignores case.
        schema.add("examples", constants);
        schema.addProperty(
                "pattern",
                "^("
                        + String.join(
                                "|",
                                value.constants().stream()
                                        .map(JsonSchema::anySpelling)
                                        .toList()) + ")$");
        return schema;
    }

    private static String anySpelling(String constant) {
        StringBuilder pattern = new StringBuilder();
        constant.chars().forEach(code -> {
            char character = (char) code;
            if (Character.isLetter(character)) {
                pattern.append('[')
                        .append(Character.toUpperCase(character))
                        .append(Character.toLowerCase(character))
                        .append(']');
            } else {
                pattern.append(character == '_' ? "[_-]" : String.valueOf(character));
            }
        });
        return pattern.toString();
    }

    private static JsonObject several(String type, String ofItems, Several value) {
        JsonObject schema = new JsonObject();
        schema.addProperty("type", type);
        schema.add(ofItems, schema(value.item()));
        return schema;
    }

    private static JsonObject table(Table table) {
        JsonObject schema = new JsonObject();
        schema.addProperty("type", "object");
        table.secrets().forEach(secret -> add(schema, secret, table.depth()));
        return schema;
    }
}
