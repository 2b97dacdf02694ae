package dev.secretly.tools.contract;

import dev.secretly.runtime.internal.report.Words;
import dev.secretly.runtime.internal.source.Answer;
import dev.secretly.runtime.internal.source.Origin;
import dev.secretly.runtime.internal.source.TomlScope;
import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.runtime.internal.toml.TomlDocument;
import dev.secretly.runtime.internal.toml.TomlType;
import dev.secretly.runtime.internal.value.ValueKind;
import dev.secretly.runtime.problem.Place;
import dev.secretly.tools.index.IndexedSecret;
import dev.secretly.tools.index.IndexedValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a contract and code differ.
 *
 * @param missing the secrets whose keys the contract lacks, one a key
 * @param wrongTypes the values of other types than in code
 * @param unread the keys that no code reads, with their places
 */
public record ContractComparison(List<IndexedSecret> missing, List<WrongType> wrongTypes, Map<KeyPath, Place> unread) {

    /** Whether they agree, but for keys that no code reads. */
    public boolean isFine() {
        return missing.isEmpty() && wrongTypes.isEmpty();
    }

    /** The same without the keys that no code reads, for a part of the code. */
    public ContractComparison withoutUnread() {
        return new ContractComparison(missing, wrongTypes, Map.of());
    }

    /**
     * Compares.
     *
     * @param document the contract
     * @param name its name in messages
     * @param secrets the secrets of all code that shares the contract
     */
    public static ContractComparison of(TomlDocument document, String name, List<IndexedSecret> secrets) {
        TomlScope scope = TomlScope.of(document, new Origin(name, Origin.Kind.FILE));
        Map<String, IndexedSecret> missing = new LinkedHashMap<>();
        List<WrongType> wrongTypes = new ArrayList<>();
        for (IndexedSecret secret : secrets) {
            Answer answer = scope.find(KeyPath.parse(secret.key()));
            if (answer instanceof Answer.Present present) {
                compare(secret, secret.value(), present, wrongTypes);
            } else if (answer instanceof Answer.Blocked blocked) {
                wrongTypes.add(new WrongType(
                        blocked.table().text(), secret, answer.place(), Words.noun(blocked.found()), "a table"));
            } else if (answer.place().state() == Place.State.ABSENT) {
                missing.putIfAbsent(secret.key(), secret);
            } else if (!secret.value().kind().accepts(TomlType.STRING)) {
                wrongTypes.add(new WrongType(
                        secret.key(), secret, answer.place(), Words.noun(TomlType.STRING), noun(secret.value())));
            }
        }
        return new ContractComparison(List.copyOf(missing.values()), wrongTypes, unread(scope, secrets));
    }

    private static void compare(
            IndexedSecret secret, IndexedValue wanted, Answer.Present found, List<WrongType> wrongTypes) {
        if (!wanted.kind().accepts(found.type())) {
            wrongTypes.add(new WrongType(secret.key(), secret, found.place(), Words.noun(found.type()), noun(wanted)));
            return;
        }
        if (wanted.item().isPresent()) {
            List<Answer.Present> items = new ArrayList<>(found.items());
            items.addAll(found.entries().values());
            items.forEach(item -> compare(secret, wanted.item().get(), item, wrongTypes));
        }
        for (IndexedSecret inner : wanted.secrets()) {
            int depth = KeyPath.parse(secret.key()).parts().size();
            Answer answer = found.find(KeyPath.parse(inner.key()).from(depth));
            if (answer instanceof Answer.Present present) {
                compare(inner, inner.value(), present, wrongTypes);
            }
        }
    }

    private static String noun(IndexedValue value) {
        if (value.kind() == ValueKind.ENUM) {
            return Words.oneOf(value.constants());
        }
        return value.item()
                .map(item -> value.kind() == ValueKind.MAP ? Words.tableOf(noun(item)) : Words.arrayOf(noun(item)))
                .orElse(value.kind().noun());
    }

    private static Map<KeyPath, Place> unread(TomlScope scope, List<IndexedSecret> secrets) {
        List<KeyPath> read =
                secrets.stream().map(secret -> KeyPath.parse(secret.key())).toList();
        Map<KeyPath, Place> unread = new LinkedHashMap<>();
        scope.names(type -> !type.isTable(), Integer.MAX_VALUE).forEach((name, place) -> {
            KeyPath key = KeyPath.parse(name);
            if (read.stream().noneMatch(other -> key.isWithin(other) || other.isWithin(key))) {
                unread.put(key, place);
            }
        });
        return unread;
    }
}
