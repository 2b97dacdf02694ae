package dev.secretly.tools.contract;

import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.runtime.internal.value.ValueKind;
import dev.secretly.tools.index.IndexedSecret;
import dev.secretly.tools.toml.TomlEditor;
import dev.secretly.tools.toml.TomlFormatException;
import java.util.List;

/** Makes the text of the file for real secrets from that of the contract. */
public final class RealFile {

    private RealFile() {}

    /**
     * Clears generated placeholders that a load would take for values, such as a number: a required one becomes blank, which
     * counts as missing, and the line of another becomes a comment. Placeholders of texts are recognized as such, and values
     * that somebody wrote into the contract stay.
     */
    public static void clear(TomlEditor text, List<IndexedSecret> secrets) throws TomlFormatException {
        for (IndexedSecret secret : secrets) {
            KeyPath key = KeyPath.parse(secret.key());
            if (text.isValue(key) && text.literal(key).equals(ContractPlaceholder.of(secret))) {
                if (!secret.isRequired() && text.commentOut(key)) {
                    continue;
                }
                if (secret.value().kind() != ValueKind.TEXT) {
                    text.set(key, "\"\"", List.of());
                }
            }
        }
        clearExamples(text, secrets);
    }

    /** Without the code of a key, what the contract has by default for its type is no value of somebody. */
    private static void clearExamples(TomlEditor text, List<IndexedSecret> secrets) throws TomlFormatException {
        List<KeyPath> known =
                secrets.stream().map(secret -> KeyPath.parse(secret.key())).toList();
        for (KeyPath key : text.keys()) {
            if (known.stream().noneMatch(key::isWithin) && ContractPlaceholder.isExample(text.literal(key))) {
                text.set(key, "\"\"", List.of());
            }
        }
    }
}
