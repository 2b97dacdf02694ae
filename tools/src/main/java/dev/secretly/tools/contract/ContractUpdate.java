package dev.secretly.tools.contract;

import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.tools.index.IndexedSecret;
import dev.secretly.tools.toml.TomlEditor;
import dev.secretly.tools.toml.TomlFormatException;
import java.util.List;

/** Adds keys to a contract. */
public final class ContractUpdate {

    private ContractUpdate() {}

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
}
