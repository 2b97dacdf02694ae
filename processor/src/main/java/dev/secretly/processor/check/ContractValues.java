package dev.secretly.processor.check;

import dev.secretly.processor.diagnostic.ContractDiagnostics;
import dev.secretly.processor.diagnostic.Findings;
import dev.secretly.processor.diagnostic.TypeWords;
import dev.secretly.processor.model.ContainerType;
import dev.secretly.processor.model.ItemType;
import dev.secretly.processor.model.Secret;
import dev.secretly.processor.model.TableType;
import dev.secretly.runtime.internal.lookup.NearMiss;
import dev.secretly.runtime.internal.report.Words;
import dev.secretly.runtime.internal.source.Answer;
import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.runtime.internal.toml.TomlType;
import dev.secretly.runtime.problem.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Compares the types of values in the contract with those in the code, including nested items. */
final class ContractValues {

    private static final String TABLE = Words.noun(TomlType.TABLE);

    private final String name;
    private final Findings findings;

    ContractValues(String name, Findings findings) {
        this.name = name;
        this.findings = findings;
    }

    /**
     * Checks the type of the value at the key of a secret, or of a value where its table should be. The content of a
     * string does not matter.
     *
     * @param answers the answers for the key: one, or one for each table of a list or map
     */
    void check(Secret secret, List<Answer> answers) {
        ItemType type = secret.type().item();
        List<Answer.Present> values = new ArrayList<>();
        for (Answer answer : answers) {
            if (answer instanceof Answer.Blocked blocked) {
                String found = Words.noun(blocked.found());
                findings.add(ContractDiagnostics.contractType(
                        secret.places().key(),
                        blocked.table().text(),
                        found,
                        answer.place().toString(),
                        TABLE));
            } else if (answer instanceof Answer.Present value && type.kind().accepts(value.type())) {
                values.add(value);
            } else if (answer instanceof Answer.Present value) {
                report(secret, Words.noun(value.type()), answer.place(), type);
            } else if (!type.kind().accepts(TomlType.STRING)) {
                report(secret, Words.noun(TomlType.STRING), answer.place(), type);
            }
        }
        List<Answer.Present> tables = new ArrayList<>();
        values.forEach(value -> collect(secret, type, value, tables));
        if (!values.isEmpty()) {
            type.table().ifPresent(table -> checkTables(secret, table, values.get(0), tables));
        }
    }

    /** Checks the items of a value, to any depth, and collects the tables of records among them. */
    private void collect(Secret secret, ItemType type, Answer.Present value, List<Answer.Present> tables) {
        if (type instanceof TableType) {
            tables.add(value);
        } else if (type instanceof ContainerType several) {
            for (Answer.Present item : items(value)) {
                if (several.item().kind().accepts(item.type())) {
                    collect(secret, several.item(), item, tables);
                } else {
                    report(secret, Words.noun(item.type()), item.place(), several.item());
                }
            }
        }
    }

    private static Collection<Answer.Present> items(Answer.Present value) {
        return value.type().isTable() ? value.entries().values() : value.items();
    }

    /** Checks that each key of a record is in at least one table, and has the right type wherever it is. */
    private void checkTables(Secret secret, TableType type, Answer.Present value, List<Answer.Present> tables) {
        if (tables.isEmpty()) {
            report(
                    secret,
                    Words.noun(value.type()) + " with no table in it",
                    value.place(),
                    secret.type().item());
            return;
        }
        int depth = secret.key().path().parts().size();
        for (Secret inTable : type.secrets()) {
            KeyPath key = inTable.key().path().from(depth);
            List<Answer> answers = tables.stream()
                    .map(table -> table.find(key))
                    .filter(answer -> !ContractCheck.isAbsent(answer))
                    .toList();
            check(inTable, answers);
            if (answers.isEmpty()) {
                String text = inTable.key().text();
                findings.add(ContractDiagnostics.unknownKey(
                        inTable.places().key(),
                        text,
                        name,
                        NearMiss.of(text, keys(inTable, secret.key().path(), tables))));
            }
        }
    }

    /** Returns the keys in the tables that a secret could have meant. */
    private static List<String> keys(Secret secret, KeyPath container, List<Answer.Present> tables) {
        List<String> keys = new ArrayList<>();
        for (Answer.Present table : tables) {
            addKeys(secret, container, table, keys);
        }
        return keys.stream().distinct().toList();
    }

    private static void addKeys(Secret secret, KeyPath path, Answer.Present table, List<String> keys) {
        table.entries().forEach((entry, value) -> {
            KeyPath key = new KeyPath(List.of(entry)).in(path);
            if (secret.type().item().kind().accepts(value.type())) {
                keys.add(key.text());
            }
            addKeys(secret, key, value, keys);
        });
    }

    private void report(Secret secret, String found, Place place, ItemType wanted) {
        findings.add(ContractDiagnostics.contractType(
                secret.places().key(), secret.key().text(), found, place.toString(), TypeWords.noun(wanted)));
    }
}
