package dev.secretly.tools.scan;

import dev.secretly.runtime.internal.source.CredentialKey;
import dev.secretly.runtime.internal.source.Placeholder;
import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.runtime.internal.toml.TomlDocument;
import dev.secretly.runtime.internal.toml.TomlNode;
import dev.secretly.runtime.spi.DeclaredSecret.Content;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** Chooses the values of local files that are worth a search. */
public final class LocalSecrets {

    private LocalSecrets() {}

    /**
     * The values to search for, by key.
     *
     * @param real the local files with real values
     * @param isCredential whether code declares the value at a key as a credential
     * @param known values that are no secrets: those of the contract and defaults
     * @param allValues whether to take keys that name no credential, too
     */
    public static Map<String, Set<String>> of(
            List<TomlDocument> real, Predicate<KeyPath> isCredential, Set<String> known, boolean allValues) {
        Map<String, Set<String>> values = new LinkedHashMap<>();
        for (TomlDocument document : real) {
            forEachText(document.root(), KeyPath.ROOT, (key, text) -> {
                boolean isWanted = allValues || isCredential.test(key) || CredentialKey.isCredential(key);
                boolean isSecret = text.length() >= Needles.MIN_LENGTH
                        && !known.contains(text)
                        && !Placeholder.isPlaceholder(text, Content.CREDENTIAL);
                if (isWanted && isSecret) {
                    values.computeIfAbsent(key.text(), none -> new HashSet<>()).add(text);
                }
            });
        }
        return values;
    }

    /** All strings and integers of a document. */
    public static Set<String> texts(TomlDocument document) {
        Set<String> texts = new HashSet<>();
        forEachText(document.root(), KeyPath.ROOT, (key, text) -> texts.add(text));
        return texts;
    }

    private static void forEachText(TomlNode node, KeyPath key, BiConsumer<KeyPath, String> action) {
        if (node instanceof TomlNode.Table table) {
            table.entries().forEach((name, entry) -> forEachText(entry, new KeyPath(List.of(name)).in(key), action));
        } else if (node instanceof TomlNode.Array array) {
            array.items().forEach(item -> forEachText(item, key, action));
        } else if (node instanceof TomlNode.Leaf leaf
                && (leaf.value() instanceof String || leaf.value() instanceof Long)) {
            action.accept(key, String.valueOf(leaf.value()).strip());
        }
    }
}
