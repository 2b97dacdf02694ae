package dev.secretly.tools.contract;

import dev.secretly.runtime.internal.conversion.ValueKind;
import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.schema.type.SecretSchema;
import dev.secretly.tools.toml.TomlEditor;
import dev.secretly.tools.toml.TomlFormatException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes the text of the file for real secrets from that of the contract. */
public final class RealFile {

    /** The placeholder of a list or map, with that of its items. */
    private static final Pattern ITEM = Pattern.compile("^(?:\\[(.+)]|\\{ name = (.+) })$");

    private RealFile() {}

    /**
     * Clears generated placeholders that a load would take for values, such as a number: a required one becomes blank, which
     * counts as missing, and the line of another becomes a comment. Placeholders of texts are recognized as such, and values
     * that somebody wrote into the contract stay.
     */
    public static void clear(TomlEditor text, List<SecretSchema> secrets) throws TomlFormatException {
        for (SecretSchema secret : secrets) {
            KeyPath key = secret.key();
            if (text.isValue(key) && text.literal(key).equals(secret.placeholder())) {
                if (!secret.isRequired() && text.commentOut(key)) {
                    continue;
                }
                if (!secret.placeholder().equals(ValueKind.TEXT.example())) {
                    text.set(key, "\"\"", List.of());
                }
            }
        }
        clearExamples(text, secrets);
    }

    /** Without the code of a key, what the contract has by default for its type is no value of somebody. */
    private static void clearExamples(TomlEditor text, List<SecretSchema> secrets) throws TomlFormatException {
        List<KeyPath> known = secrets.stream().map(SecretSchema::key).toList();
        for (KeyPath key : text.keys()) {
            if (known.stream().noneMatch(key::isWithin) && isExample(text.literal(key))) {
                text.set(key, "\"\"", List.of());
            }
        }
    }

    /** Whether TOML is what some type has as its placeholder, alone or as an item, and a program would take it for a value. */
    private static boolean isExample(String literal) {
        String item = ITEM.matcher(literal).replaceFirst("$1$2");
        return Stream.of(ValueKind.values())
                .filter(kind -> !kind.example().equals(ValueKind.TEXT.example()))
                .anyMatch(kind -> kind.example().equals(item));
    }
}
