package dev.secretly.tools.contract;

import dev.secretly.runtime.internal.answer.Answer;
import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.schema.contract.Contract;
import dev.secretly.schema.contract.ContractComparison;
import dev.secretly.schema.contract.Difference.Missing;
import dev.secretly.schema.type.SecretSchema;
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
     * Adds each missing secret in its table, with a placeholder of the right type and its description as a comment. A key that all
     * tables of a list, set or map of records lack is added to each of them.
     *
     * @return why keys could not be added: something else is where a table should be
     */
    public static List<String> add(TomlEditor editor, List<SecretSchema> secrets) {
        List<String> refused = List.of();
        List<Missing> before = List.of();
        List<Missing> missing = missing(editor, secrets);
        // What was added for one type may lack what another one has at the same key.
        while (!missing.equals(before)) {
            refused = addEach(editor, missing);
            before = missing;
            missing = missing(editor, secrets);
        }
        return refused;
    }

    private static List<Missing> missing(TomlEditor editor, List<SecretSchema> secrets) {
        return ContractState.of(editor.contract(), secrets).missing();
    }

    private static List<String> addEach(TomlEditor editor, List<Missing> missing) {
        List<String> refused = new ArrayList<>();
        for (Missing one : missing) {
            try {
                add(editor, one);
            } catch (TomlFormatException reason) {
                refused.add(one.secret().key() + " was not added: " + reason.getMessage());
            }
        }
        return refused;
    }

    private static void add(TomlEditor editor, Missing missing) throws TomlFormatException {
        List<String> comments = missing.secret().description().lines().toList();
        if (missing.containers().isEmpty()) {
            editor.set(missing.secret().key(), missing.secret().placeholder(), comments);
        } else {
            addToTables(editor, missing, comments);
        }
    }

    /** Each change moves what is behind it, so the tables are looked for again after it. */
    private static void addToTables(TomlEditor editor, Missing missing, List<String> comments)
            throws TomlFormatException {
        List<Answer.Present> lacking = lacking(editor, missing);
        while (!lacking.isEmpty()) {
            int before = lacking.size();
            editor.addTo(lacking.get(0), missing.keyInTable(), missing.secret().placeholder(), comments);
            lacking = lacking(editor, missing);
            if (lacking.size() >= before) {
                throw new TomlFormatException(
                        missing.secret().key() + " cannot be added to its tables; add it in an editor");
            }
        }
    }

    private static List<Answer.Present> lacking(TomlEditor editor, Missing missing) {
        return ContractComparison.tables(editor.contract(), missing.containers()).stream()
                .filter(table -> Contract.isAbsent(table.find(missing.keyInTable())))
                .toList();
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
