package dev.secretly.tools.command;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.secretly.runtime.internal.conversion.ValueKind;
import dev.secretly.runtime.internal.file.TextFile;
import dev.secretly.runtime.internal.source.NamedFile;
import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.runtime.internal.unreadable.UnreadableException;
import dev.secretly.schema.type.SecretSchema;
import dev.secretly.tools.file.FileException;
import dev.secretly.tools.file.TextFiles;
import dev.secretly.tools.toml.TextValue;
import dev.secretly.tools.toml.TomlEditor;
import dev.secretly.tools.toml.TomlFormatException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The values in files with real secrets, as a program reads them: the file that a value names, and the strings in JSON text. */
final class LocalValues {

    private final List<SecretSchema> secrets;

    /**
     * Creates a reader.
     *
     * @param secrets what the program declares
     */
    LocalValues(List<SecretSchema> secrets) {
        this.secrets = secrets;
    }

    /**
     * The values in some files.
     *
     * @throws FileException if one cannot be read
     * @throws TomlFormatException if one is not TOML
     */
    List<TextValue> of(List<Path> files) throws FileException, TomlFormatException {
        List<TextValue> values = new ArrayList<>();
        for (Path file : files) {
            for (TextValue value : valuesIn(file)) {
                add(value, named(value, file), values);
            }
        }
        return values;
    }

    /** The existing files of credentials that the values in some files name. A file that cannot be read names none. */
    List<Path> namedIn(List<Path> files) {
        List<Path> named = new ArrayList<>();
        LocalValues ofCredentials = new LocalValues(secrets.stream()
                .filter(secret -> secret.acceptsPath() && secret.isCredential(secret.key()))
                .toList());
        for (Path file : ofCredentials.secrets.isEmpty() ? List.<Path>of() : files) {
            try {
                for (TextValue value : valuesIn(file)) {
                    ofCredentials.named(value, file).ifPresent(named::add);
                }
            } catch (FileException | TomlFormatException unreadable) {
                // The load reports it.
            }
        }
        return named;
    }

    private static List<TextValue> valuesIn(Path file) throws FileException, TomlFormatException {
        return Files.exists(file)
                ? TextValue.of(
                        TomlEditor.of(TextFiles.read(file), file.toString()).document())
                : List.of();
    }

    private void add(TextValue value, Optional<Path> named, List<TextValue> values) {
        TextValue content =
                named.map(file -> value.with(value.key(), content(file))).orElse(value);
        boolean isJson = declared(value.key())
                .filter(secret -> secret.value().kind() == ValueKind.JSON)
                .isPresent();
        if (!isJson || !addJson(content, values)) {
            values.add(content);
        }
    }

    private Optional<SecretSchema> declared(KeyPath key) {
        return secrets.stream().filter(secret -> secret.key().equals(key)).findFirst();
    }

    private Optional<Path> named(TextValue value, Path toml) {
        return declared(value.key()).flatMap(secret -> named(secret, value.text(), toml));
    }

    /** The existing file that the value of a secret names, if it may be a path. */
    static Optional<Path> named(SecretSchema secret, String value, Path toml) {
        Path folder = toml.getParent();
        try {
            return secret.acceptsPath()
                    ? Optional.ofNullable(NamedFile.existing(value, folder == null ? null : folder.toFile()))
                            .map(File::toPath)
                    : Optional.empty();
        } catch (InvalidPathException none) {
            return Optional.empty();
        }
    }

    /** The text of a file; that of bytes is Base64. Empty if it cannot be read, which a load reports. */
    static String content(Path file) {
        try {
            byte[] content = TextFile.content(file);
            return content == null ? "" : TextFiles.textOrBase64(content);
        } catch (UnreadableException unreadable) {
            return "";
        }
    }

    /** Adds the strings in JSON text, with their keys; false if it is not JSON. */
    private static boolean addJson(TextValue value, List<TextValue> values) {
        try {
            JsonElement json = JsonParser.parseString(value.text());
            addStrings(json, value, value.key(), values);
            return json.isJsonObject();
        } catch (JsonParseException noJson) {
            return false;
        }
    }

    private static void addStrings(JsonElement json, TextValue value, KeyPath key, List<TextValue> values) {
        if (json.isJsonObject()) {
            json.getAsJsonObject()
                    .entrySet()
                    .forEach(entry ->
                            addStrings(entry.getValue(), value, new KeyPath(List.of(entry.getKey())).in(key), values));
        } else if (json.isJsonArray()) {
            json.getAsJsonArray().forEach(item -> addStrings(item, value, key, values));
        } else if (json.isJsonPrimitive()) {
            values.add(value.with(key, json.getAsString()));
        }
    }
}
