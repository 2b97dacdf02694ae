package dev.secretly.processor.check;

import dev.secretly.processor.diagnostic.ContractDiagnostics;
import dev.secretly.processor.diagnostic.Findings;
import dev.secretly.processor.model.DeclaredTable;
import dev.secretly.processor.model.ItemType;
import dev.secretly.processor.model.Loader;
import dev.secretly.processor.model.Secret;
import dev.secretly.runtime.internal.lookup.NearMiss;
import dev.secretly.runtime.internal.report.Words;
import dev.secretly.runtime.internal.source.Answer;
import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.runtime.internal.toml.TomlType;
import dev.secretly.runtime.problem.Place;
import java.util.ArrayList;
import java.util.List;

/** Compares the keys of a loader with the contract. Its values are placeholders, so only their types are checked. */
final class ContractCheck {

    private final String name;
    private final Contract contract;
    private final Findings findings;

    ContractCheck(Contract contract, Findings findings) {
        this.name = contract.name();
        this.contract = contract;
        this.findings = findings;
    }

    /** Checks all secrets. A missing table is reported once, and not again for each of its keys. */
    void check(Loader loader) {
        List<KeyPath> missing = new ArrayList<>();
        for (DeclaredTable table : loader.tables()) {
            if (!hasTable(table)) {
                missing.add(table.path());
            }
        }
        for (Secret secret : loader.secrets()) {
            if (!isIn(secret.key().path(), missing) && !secret.places().areElsewhere()) {
                check(secret);
            }
        }
    }

    private static boolean isIn(KeyPath key, List<KeyPath> tables) {
        for (KeyPath table : tables) {
            int depth = table.parts().size();
            if (key.parts().size() > depth && key.first(depth).equals(table)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasTable(DeclaredTable table) {
        if (table.text().isEmpty()) {
            return true;
        }
        String key = table.text().get();
        Answer answer = contract.find(table.path());
        if (answer instanceof Answer.Present present && present.type().isTable()) {
            return true;
        }
        if (isAbsent(answer)) {
            findings.add(ContractDiagnostics.unknownTable(
                    table.place(),
                    key,
                    name,
                    NearMiss.of(key, contract.names(TomlType::isTable).keySet())));
        } else {
            String blocked =
                    answer instanceof Answer.Blocked found ? found.table().text() : key;
            findings.add(ContractDiagnostics.contractType(
                    table.place(), blocked, found(answer), answer.place().toString(), Words.noun(TomlType.TABLE)));
        }
        return false;
    }

    private void check(Secret secret) {
        KeyPath key = secret.key().path();
        Answer answer = contract.find(key);
        ItemType type = secret.type().item();
        if (isAbsent(answer)) {
            findings.add(ContractDiagnostics.unknownKey(
                    secret.places().key(),
                    key.text(),
                    name,
                    NearMiss.of(key.text(), contract.names(type.kind()::accepts).keySet())));
        } else {
            new ContractValues(name, findings).check(secret, List.of(answer));
        }
    }

    /** Whether the contract lacks the key. A blank string is a placeholder, so it is not absent. */
    static boolean isAbsent(Answer answer) {
        return answer instanceof Answer.Absent && answer.place().state() == Place.State.ABSENT;
    }

    /** Names the type found where a table is expected. A blank value is a string. */
    private static String found(Answer answer) {
        if (answer instanceof Answer.Present present) {
            return Words.noun(present.type());
        }
        return Words.noun(answer instanceof Answer.Blocked blocked ? blocked.found() : TomlType.STRING);
    }
}
