package dev.secretly.tools.contract;

import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.tools.index.IndexedSecret;
import dev.secretly.tools.toml.TomlEditor;
import dev.secretly.tools.toml.TomlFormatException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What changed in a contract.
 *
 * @param removed the keys that were removed
 * @param kept why other keys that no code reads could not be removed
 */
public record ContractUpdate(Set<KeyPath> removed, List<String> kept) {

    /**
     * Adds each secret in its table, with a placeholder of the right type and its description as a comment.
     *
     * @throws TomlFormatException if something else is where a table should be
     */
    public static void add(TomlEditor contract, List<IndexedSecret> secrets) throws TomlFormatException {
        for (IndexedSecret secret : secrets) {
            KeyPath key = KeyPath.parse(secret.key());
            List<String> comments = secret.description().lines().toList();
            contract.set(key, ContractPlaceholder.of(secret), comments);
        }
    }

    /** Removes keys, as far as that changes nothing else. */
    public static ContractUpdate remove(TomlEditor contract, Set<KeyPath> keys) {
        Set<KeyPath> removed = new LinkedHashSet<>();
        List<String> kept = new ArrayList<>();
        for (KeyPath key : keys) {
            try {
                contract.remove(key);
                removed.add(key);
            } catch (TomlFormatException refused) {
                kept.add(String.valueOf(refused.getMessage()));
            }
        }
        return new ContractUpdate(removed, kept);
    }
}
