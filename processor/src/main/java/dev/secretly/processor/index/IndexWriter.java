package dev.secretly.processor.index;

import com.google.gson.stream.JsonWriter;
import dev.secretly.processor.model.Argument;
import dev.secretly.processor.model.Argument.OfRecord;
import dev.secretly.processor.model.ContainerType;
import dev.secretly.processor.model.ItemType;
import dev.secretly.processor.model.Loader;
import dev.secretly.processor.model.Secret;
import dev.secretly.processor.model.Shape;
import dev.secretly.processor.model.SingleType.Enumeration;
import dev.secretly.processor.model.TableType;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes the index of a loader: which secrets it needs, of which types, and what they are for. It depends on nothing but
 * the source: it has no value of a file, no path and no time. Names are sorted, and secrets stand in the order of
 * declaration, as in messages.
 */
public final class IndexWriter {

    /** The version of the format, which tools check. */
    private static final int SCHEMA_VERSION = 1;

    private final StringWriter text = new StringWriter();
    private final JsonWriter json = new JsonWriter(text);
    private final Descriptions descriptions;

    private IndexWriter(Descriptions descriptions) {
        this.descriptions = descriptions;
        json.setIndent("  ");
        json.setHtmlSafe(false);
    }

    /** The name of the index of a type in the class output, by its binary name. */
    public static String fileName(String type) {
        return "META-INF/secretly/" + type + ".json";
    }

    /** Returns the index of a loader as JSON. */
    public static String write(Loader loader, Descriptions descriptions) {
        try {
            return new IndexWriter(descriptions).write(loader);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String write(Loader loader) throws IOException {
        json.beginObject();
        json.name("loader").value(loader.name().reflectionName());
        json.name("schemaVersion").value(SCHEMA_VERSION);
        writeSecrets(loader.arguments());
        json.name("type").value(loader.type().reflectionName());
        json.endObject();
        return text.append('\n').toString();
    }

    private void writeSecrets(List<Argument> arguments) throws IOException {
        List<Indexed> secrets = new ArrayList<>();
        collect(arguments, "", List.of(), secrets);
        json.name("secrets").beginArray();
        for (Indexed indexed : secrets) {
            write(indexed);
        }
        json.endArray();
    }

    /** A secret and the optional records that hold it, outermost first, each by its path from the loaded type. */
    private record Indexed(Secret secret, List<String> optionalRecords) {}

    private static void collect(
            List<Argument> arguments, String path, List<String> optionalRecords, List<Indexed> secrets) {
        for (Argument argument : arguments) {
            if (argument instanceof Secret secret) {
                secrets.add(new Indexed(secret, optionalRecords));
            } else if (argument instanceof OfRecord ofRecord) {
                String ofThis = path + ofRecord.name();
                List<String> within = new ArrayList<>(optionalRecords);
                if (ofRecord.isOptional()) {
                    within.add(ofThis);
                }
                collect(ofRecord.arguments(), ofThis + ".", within, secrets);
            }
        }
    }

    private void write(Indexed indexed) throws IOException {
        Secret secret = indexed.secret();
        ItemType item = secret.type().item();
        json.beginObject();
        json.name("credential").value(item.isCredential());
        if (secret.type().defaultText().isPresent()) {
            json.name("default").value(secret.type().defaultText().get());
        }
        String description = descriptions.of(secret);
        if (!description.isEmpty()) {
            json.name("description").value(description);
        }
        json.name("element").value(secret.element());
        writeItem(item);
        json.name("key").value(secret.key().text());
        json.name("kind").value(kind(item));
        if (!indexed.optionalRecords().isEmpty()) {
            json.name("optionalRecords");
            writeTexts(indexed.optionalRecords());
        }
        json.name("presence").value(presence(secret.type().shape()));
        writeTable(item);
        json.name("tomlType").value(tomlType(item));
        json.name("type").value(secret.declaredType().toString());
        writeConstants(item);
        if (!secret.key().variable().isEmpty()) {
            json.name("variable").value(secret.key().variable());
        }
        json.endObject();
    }

    /** Describes a value in a list, set or map. */
    private void writeItem(ItemType type) throws IOException {
        if (type instanceof ContainerType container) {
            ItemType item = container.item();
            json.name("item").beginObject();
            json.name("credential").value(item.isCredential());
            writeItem(item);
            json.name("kind").value(kind(item));
            writeTable(item);
            json.name("tomlType").value(tomlType(item));
            json.name("type").value(item.javaType().toString());
            writeConstants(item);
            json.endObject();
        }
    }

    /** Describes the secrets of one table in a list or map. */
    private void writeTable(ItemType type) throws IOException {
        if (type instanceof TableType table) {
            writeSecrets(table.arguments());
        }
    }

    private void writeConstants(ItemType type) throws IOException {
        if (type instanceof Enumeration enumeration) {
            json.name("values");
            writeTexts(enumeration.constants());
        }
    }

    private void writeTexts(List<String> texts) throws IOException {
        json.beginArray();
        for (String one : texts) {
            json.value(one);
        }
        json.endArray();
    }

    private static String kind(ItemType type) {
        return inKebabCase(type.kind());
    }

    private static String tomlType(ItemType type) {
        return inKebabCase(type.kind().usualType());
    }

    private static String inKebabCase(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String presence(Shape shape) {
        if (shape == Shape.DEFAULTED) {
            return "default";
        }
        return shape.isOptional() ? "optional" : "required";
    }
}
