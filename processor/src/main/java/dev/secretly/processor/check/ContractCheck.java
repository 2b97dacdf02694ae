package dev.secretly.processor.check;

import dev.secretly.processor.diagnostic.ContractDiagnostics;
import dev.secretly.processor.diagnostic.Finding;
import dev.secretly.processor.diagnostic.Findings;
import dev.secretly.processor.model.DeclaredTable;
import dev.secretly.processor.model.LoadedSecret;
import dev.secretly.processor.model.Loader;
import dev.secretly.processor.model.Position;
import dev.secretly.runtime.internal.answer.Answer;
import dev.secretly.runtime.internal.spelling.NearMiss;
import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.runtime.internal.toml.TomlType;
import dev.secretly.runtime.internal.wording.Words;
import dev.secretly.schema.contract.Contract;
import dev.secretly.schema.contract.ContractComparison;
import dev.secretly.schema.contract.Difference;
import dev.secretly.schema.contract.Difference.Missing;
import dev.secretly.schema.contract.Difference.WrongType;
import dev.secretly.schema.type.SecretSchema;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;

/** Reports how the contract differs from the secrets of a loader. */
final class ContractCheck {

    private final Contract contract;
    private final Findings findings;

    ContractCheck(Contract contract, Findings findings) {
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
        List<SecretSchema> checked = loader.secrets().stream()
                .filter(secret ->
                        !isIn(secret.key(), missing) && !secret.positions().areElsewhere())
                .map(LoadedSecret::schema)
                .toList();
        IdentityHashMap<SecretSchema, LoadedSecret.Positions> positions = new IdentityHashMap<>();
        loader.declared().forEach(secret -> positions.put(secret.schema(), secret.positions()));
        for (Difference difference : ContractComparison.of(contract, checked)) {
            findings.add(finding(difference, Objects.requireNonNull(positions.get(difference.secret()))));
        }
    }

    private Finding finding(Difference difference, LoadedSecret.Positions positions) {
        if (difference instanceof WrongType wrong) {
            boolean isOfTable = !wrong.key().equals(wrong.secret().key());
            Position position = isOfTable ? positions.conflictingKey() : positions.key();
            return ContractDiagnostics.contractType(
                    position, wrong.key().text(), wrong.found(), wrong.place().toString(), wrong.wanted());
        }
        Missing missing = (Missing) difference;
        return ContractDiagnostics.unknownKey(
                positions.key(),
                missing.secret().key().text(),
                contract.name(),
                ContractComparison.near(contract, missing));
    }

    private static boolean isIn(KeyPath key, List<KeyPath> tables) {
        return tables.stream().anyMatch(table -> key.isWithin(table) && !key.equals(table));
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
        if (Contract.isAbsent(answer)) {
            findings.add(ContractDiagnostics.unknownTable(
                    table.position(),
                    key,
                    contract.name(),
                    NearMiss.of(key, contract.names(TomlType::isTable).keySet())));
        } else {
            String blocked =
                    answer instanceof Answer.Blocked found ? found.table().text() : key;
            findings.add(ContractDiagnostics.contractType(
                    table.position(), blocked, found(answer), answer.place().toString(), Words.noun(TomlType.TABLE)));
        }
        return false;
    }

    /** Names the type found where a table is expected. A blank value is a string. */
    private static String found(Answer answer) {
        if (answer instanceof Answer.Present present) {
            return Words.noun(present.type());
        }
        return Words.noun(answer instanceof Answer.Blocked blocked ? blocked.found() : TomlType.STRING);
    }
}
