package dev.secretly.schema.contract;

import dev.secretly.runtime.internal.answer.Answer;
import dev.secretly.runtime.internal.spelling.NearMiss;
import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.runtime.internal.toml.TomlType;
import dev.secretly.runtime.internal.wording.Words;
import dev.secretly.runtime.problem.Place;
import dev.secretly.schema.contract.Difference.Missing;
import dev.secretly.schema.contract.Difference.WrongType;
import dev.secretly.schema.type.SecretSchema;
import dev.secretly.schema.type.ValueSchema;
import dev.secretly.schema.type.ValueSchema.Several;
import dev.secretly.schema.type.ValueSchema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Compares a contract with secrets. The values of a contract are placeholders, so only their types count. */
public final class ContractComparison {

    private final Contract contract;
    private final List<Difference> differences = new ArrayList<>();

    private ContractComparison(Contract contract) {
        this.contract = contract;
    }

    /** How the contract differs from what code declares, in the order of the secrets. */
    public static List<Difference> of(Contract contract, Collection<SecretSchema> secrets) {
        ContractComparison comparison = new ContractComparison(contract);
        secrets.forEach(comparison::compare);
        return comparison.differences;
    }

    /** The keys of the contract that none of the secrets has, with their places. */
    public static Map<KeyPath, Place> unread(Contract contract, Collection<SecretSchema> secrets) {
        List<KeyPath> read = secrets.stream().map(SecretSchema::key).toList();
        Map<KeyPath, Place> unread = new LinkedHashMap<>();
        contract.names(type -> !type.isTable()).forEach((name, place) -> {
            KeyPath key = KeyPath.parse(name);
            if (read.stream().noneMatch(other -> key.isWithin(other) || other.isWithin(key))) {
                unread.put(key, place);
            }
        });
        return unread;
    }

    /** The keys of the contract that may be meant by a missing one, nearest first. */
    public static List<String> near(Contract contract, Missing missing) {
        SecretSchema secret = missing.secret();
        Collection<String> names = missing.containers().isEmpty()
                ? contract.names(secret.value().kind()::accepts).keySet()
                : names(contract, missing);
        return NearMiss.of(secret.key().text(), names);
    }

    private static List<String> names(Contract contract, Missing missing) {
        KeyPath container =
                missing.containers().get(missing.containers().size() - 1).key();
        List<String> names = new ArrayList<>();
        for (Answer.Present table : tables(contract, missing.containers())) {
            addNames(missing.secret(), container, table, names);
        }
        return names.stream().distinct().toList();
    }

    private static void addNames(SecretSchema secret, KeyPath path, Answer.Present table, List<String> names) {
        table.entries().forEach((entry, value) -> {
            KeyPath key = new KeyPath(List.of(entry)).in(path);
            if (secret.value().kind().accepts(value.type())) {
                names.add(key.text());
            }
            addNames(secret, key, value, names);
        });
    }

    /**
     * The tables of records that the contract has in a list, set or map.
     *
     * @param containers the lists, sets and maps of records that lead to the tables, outermost first
     */
    public static List<Answer.Present> tables(Contract contract, List<SecretSchema> containers) {
        List<Answer.Present> tables = List.of();
        for (int i = 0; i < containers.size(); i++) {
            SecretSchema container = containers.get(i);
            List<Answer> answers = i == 0
                    ? List.of(contract.find(container.key()))
                    : answers(tables, new Missing(container, containers.subList(0, i)));
            List<Answer.Present> inner = new ArrayList<>();
            answers.stream()
                    .filter(Answer.Present.class::isInstance)
                    .map(Answer.Present.class::cast)
                    .filter(value -> container.value().kind().accepts(value.type()))
                    .forEach(value -> collect(container.value(), value, inner, (item, wanted) -> {}));
            tables = inner;
        }
        return tables;
    }

    private static List<Answer> answers(List<Answer.Present> tables, Missing missing) {
        return tables.stream().map(table -> table.find(missing.keyInTable())).toList();
    }

    private void compare(SecretSchema secret) {
        Answer answer = contract.find(secret.key());
        if (Contract.isAbsent(answer)) {
            differences.add(new Missing(secret, List.of()));
        } else {
            compare(secret, List.of(answer), List.of());
        }
    }

    /**
     * Compares the values at the key of a secret, or what is in place of its table.
     *
     * @param answers the answers for the key: one, or one for each table of a list or map
     * @param containers the lists, sets and maps of records around the secret
     */
    private void compare(SecretSchema secret, List<Answer> answers, List<SecretSchema> containers) {
        ValueSchema schema = secret.value();
        List<Answer.Present> values = new ArrayList<>();
        for (Answer answer : answers) {
            if (answer instanceof Answer.Blocked blocked) {
                differences.add(new WrongType(
                        secret,
                        blocked.table(),
                        answer.place(),
                        Words.noun(blocked.found()),
                        Words.noun(TomlType.TABLE)));
            } else if (answer instanceof Answer.Present value && schema.kind().accepts(value.type())) {
                values.add(value);
            } else if (answer instanceof Answer.Present value) {
                report(secret, value, schema);
            } else if (!schema.kind().accepts(TomlType.STRING)) {
                report(secret, Words.noun(TomlType.STRING), answer.place(), schema);
            }
        }
        List<Answer.Present> tables = new ArrayList<>();
        values.forEach(value -> collect(schema, value, tables, (item, wanted) -> report(secret, item, wanted)));
        if (schema.table().isPresent() && !values.isEmpty()) {
            compareTables(secret, values.get(0), tables, containers);
        }
    }

    /** Collects the tables of records in a value, at any depth, and passes on what is not of the type that its container has. */
    private static void collect(
            ValueSchema schema,
            Answer.Present value,
            List<Answer.Present> tables,
            BiConsumer<Answer.Present, ValueSchema> unwanted) {
        if (schema instanceof Table) {
            tables.add(value);
        } else if (schema instanceof Several several) {
            for (Answer.Present item : items(value)) {
                if (several.item().kind().accepts(item.type())) {
                    collect(several.item(), item, tables, unwanted);
                } else {
                    unwanted.accept(item, several.item());
                }
            }
        }
    }

    private static Collection<Answer.Present> items(Answer.Present value) {
        return value.type().isTable() ? value.entries().values() : value.items();
    }

    /** Each key of a record has to be in at least one table, and to have the right type wherever it is. */
    private void compareTables(
            SecretSchema secret, Answer.Present value, List<Answer.Present> tables, List<SecretSchema> containers) {
        if (tables.isEmpty()) {
            report(secret, Words.noun(value.type()) + " without a table in it", value.place(), secret.value());
            return;
        }
        List<SecretSchema> within = new ArrayList<>(containers);
        within.add(secret);
        for (SecretSchema inTable : secret.value().table().orElseThrow().secrets()) {
            Missing missing = new Missing(inTable, within);
            List<Answer> answers = answers(tables, missing).stream()
                    .filter(answer -> !Contract.isAbsent(answer))
                    .toList();
            if (answers.isEmpty()) {
                differences.add(missing);
            } else {
                compare(inTable, answers, within);
            }
        }
    }

    private void report(SecretSchema secret, Answer.Present value, ValueSchema wanted) {
        report(secret, Words.noun(value.type()), value.place(), wanted);
    }

    private void report(SecretSchema secret, String found, Place place, ValueSchema wanted) {
        differences.add(new WrongType(secret, secret.key(), place, found, wanted.noun()));
    }
}
