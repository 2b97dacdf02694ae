package dev.secretly.schema.index;

import com.google.gson.stream.JsonWriter;
import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.schema.type.SecretSchema;
import dev.secretly.schema.type.TypeSchema;
import dev.secretly.schema.type.ValueSchema;
import dev.secretly.schema.type.ValueSchema.Custom;
import dev.secretly.schema.type.ValueSchema.Enumeration;
import dev.secretly.schema.type.ValueSchema.SetOf;
import dev.secretly.schema.type.ValueSchema.Several;
import dev.secretly.schema.type.ValueSchema.Table;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;

/**
 * Writes the schema of a type as JSON. It depends only on the source: it contains no values, paths or times. Names
 * are sorted, and secrets are in declaration order, as in messages.
 */
public final class IndexWriter {

    private final StringWriter text = new StringWriter();
    private final JsonWriter json = new JsonWriter(text);

    private IndexWriter() {
        json.setIndent("  ");
        json.setHtmlSafe(false);
    }

    /** Returns the index of a type as JSON. */
    public static String write(TypeSchema type) {
        try {
            return new IndexWriter().json(type);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String json(TypeSchema type) throws IOException {
        json.beginObject();
        if (type.access().isPresent()) {
            json.name("access").value(type.access().get());
        }
        json.name("loader").value(type.loader());
        json.name("schemaVersion").value(IndexFormat.VERSION);
        writeSecrets(type.secrets());
        json.name("type").value(type.name());
        json.endObject();
        return text.append('\n').toString();
    }

    private void writeSecrets(List<SecretSchema> secrets) throws IOException {
        json.name("secrets").beginArray();
        for (SecretSchema secret : secrets) {
            write(secret);
        }
        json.endArray();
    }

    private void write(SecretSchema secret) throws IOException {
        ValueSchema value = secret.value();
        json.beginObject();
        writeCredential(value);
        if (secret.defaultText().isPresent()) {
            json.name("default").value(secret.defaultText().get());
        }
        writeUnlessEmpty("description", secret.description());
        json.name("element").value(secret.element().name());
        writeItem(value);
        json.name("key").value(secret.key().text());
        json.name("kind").value(kind(value));
        writeUnlessEmpty("optionalRecords", secret.optionalRecords());
        writeUnlessEmpty("package", secret.element().packageName());
        writeUnlessEmpty("password", secret.password().map(KeyPath::text).orElse(""));
        json.name("presence").value(IndexFormat.name(secret.presence()));
        writeUnlessEmpty(
                "privateKeys", secret.privateKeys().stream().map(KeyPath::text).toList());
        writeTable(value);
        json.name("tomlType").value(IndexFormat.name(value.kind().usualType()));
        json.name("type").value(secret.javaType());
        writeConstants(value);
        writeUnlessEmpty("variable", secret.variable());
        json.endObject();
    }

    /** Writes a value in a list, set or map. */
    private void writeItem(ValueSchema value) throws IOException {
        if (value instanceof Several several) {
            ValueSchema item = several.item();
            json.name("item").beginObject();
            writeCredential(item);
            writeItem(item);
            json.name("kind").value(kind(item));
            writeTable(item);
            json.name("tomlType").value(IndexFormat.name(item.kind().usualType()));
            writeConstants(item);
            json.endObject();
        }
    }

    private void writeCredential(ValueSchema value) throws IOException {
        json.name("credential").value(value.isCredential());
        if (value instanceof Custom custom) {
            json.name("custom").value(custom.javaType());
        }
    }

    /** Writes the secrets of one table in a list, set or map. */
    private void writeTable(ValueSchema value) throws IOException {
        if (value instanceof Table table) {
            writeSecrets(table.secrets());
        }
    }

    private void writeConstants(ValueSchema value) throws IOException {
        if (value instanceof Enumeration enumeration) {
            writeUnlessEmpty("values", enumeration.constants());
        }
    }

    private void writeUnlessEmpty(String name, String value) throws IOException {
        if (!value.isEmpty()) {
            json.name(name).value(value);
        }
    }

    private void writeUnlessEmpty(String name, List<String> texts) throws IOException {
        if (!texts.isEmpty()) {
            json.name(name).beginArray();
            for (String one : texts) {
                json.value(one);
            }
            json.endArray();
        }
    }

    private static String kind(ValueSchema value) {
        return value instanceof SetOf ? IndexFormat.SET : IndexFormat.name(value.kind());
    }
}
