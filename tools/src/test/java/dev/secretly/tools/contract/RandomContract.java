package dev.secretly.tools.contract;

import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.tools.contract.ContractVerdictTest.Component;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** A random contract for some records: with keys left out, values of other types, and all forms of tables. */
final class RandomContract {

    private static final List<String> OTHERS =
            List.of("5", "\"x\"", "\"\"", "true", "[]", "{}", "[1]", "[\"a\"]", "[{}]", "{ x = 1 }", "[{ x = 1 }, 2]");

    private final Random random;
    private final StringBuilder text = new StringBuilder();

    private RandomContract(Random random) {
        this.random = random;
    }

    static String of(List<Component> components, Random random) {
        RandomContract contract = new RandomContract(random);
        Map<String, Object> root = new LinkedHashMap<>();
        if (random.nextInt(20) > 0) {
            root.put("app", random.nextInt(30) == 0 ? contract.other() : contract.table(components));
        }
        if (random.nextBoolean()) {
            root.put("zz", "1");
        }
        contract.write(root, KeyPath.ROOT, contract.text);
        return contract.text.toString();
    }

    private String other() {
        return OTHERS.get(random.nextInt(OTHERS.size()));
    }

    private Map<String, Object> table(List<Component> components) {
        Map<String, Object> table = new LinkedHashMap<>();
        for (Component component : components) {
            int choice = random.nextInt(12);
            if (choice > 1) {
                put(
                        table,
                        KeyPath.parse(component.key()).parts(),
                        choice == 2 ? other() : value(component.form(), component));
            }
        }
        if (random.nextInt(4) == 0) {
            table.put("extra", "1");
        }
        return table;
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> table, List<String> path, Object value) {
        if (path.size() == 1) {
            table.putIfAbsent(path.get(0), value);
        } else {
            Object inner = table.computeIfAbsent(path.get(0), none -> new LinkedHashMap<String, Object>());
            if (inner instanceof Map<?, ?>) {
                put((Map<String, Object>) inner, path.subList(1, path.size()), value);
            }
        }
    }

    private Object value(String form, Component component) {
        if (form.startsWith("Optional<")) {
            return value(form.substring("Optional<".length(), form.length() - 1), component);
        }
        if (form.startsWith("List<") || form.startsWith("Set<")) {
            String item = form.substring(form.indexOf('<') + 1, form.length() - 1);
            List<Object> items = new ArrayList<>();
            int size = random.nextInt(4);
            for (int i = 0; i < size; i++) {
                items.add(random.nextInt(15) == 0 ? other() : value(item, component));
            }
            return items;
        }
        if (form.startsWith("Map<")) {
            String item = form.substring("Map<String, ".length(), form.length() - 1);
            Map<String, Object> entries = new LinkedHashMap<>();
            int size = random.nextInt(3);
            for (int i = 0; i < size; i++) {
                entries.put(random.nextBoolean() ? "m" + i : "m." + i, value(item, component));
            }
            return entries;
        }
        return switch (form) {
            case "%s" -> table(component.record());
            case "int", "Integer", "OptionalInt" -> "5";
            case "boolean" -> "true";
            case "java.time.LocalDate" -> "2026-11-24";
            default -> "\"...\"";
        };
    }

    /** Single values first, since headers end the table that they are in. */
    private void write(Map<String, Object> table, KeyPath path, StringBuilder out) {
        Map<String, Object> later = new LinkedHashMap<>();
        table.forEach((name, value) -> {
            KeyPath key = new KeyPath(List.of(name));
            boolean isTable = value instanceof Map<?, ?>;
            boolean canHaveHeaders = isTable || (value instanceof List<?> list && isOfTables(list));
            if (canHaveHeaders && random.nextInt(3) > 0) {
                later.put(name, value);
            } else if (isTable && random.nextBoolean() && !((Map<?, ?>) value).isEmpty()) {
                dotted(asTable(value), key, out);
            } else {
                out.append(key).append(" = ").append(inline(value)).append('\n');
            }
        });
        later.forEach((name, value) -> {
            KeyPath key = new KeyPath(List.of(name)).in(path);
            if (value instanceof List<?> list) {
                for (Object item : list) {
                    out.append("\n[[").append(key).append("]]\n");
                    write(asTable(item), key, out);
                }
            } else {
                out.append("\n[").append(key).append("]\n");
                write(asTable(value), key, out);
            }
        });
    }

    private void dotted(Map<String, Object> table, KeyPath path, StringBuilder out) {
        table.forEach((name, value) -> out.append(new KeyPath(List.of(name)).in(path))
                .append(" = ")
                .append(inline(value))
                .append('\n'));
    }

    private static boolean isOfTables(List<?> list) {
        return !list.isEmpty() && list.stream().allMatch(Map.class::isInstance);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asTable(Object value) {
        return (Map<String, Object>) value;
    }

    private static String inline(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(RandomContract::inline).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Map<?, ?>) {
            return asTable(value).entrySet().stream()
                    .map(entry -> new KeyPath(List.of(entry.getKey())) + " = " + inline(entry.getValue()))
                    .collect(Collectors.joining(", ", "{ ", " }"));
        }
        return String.valueOf(value);
    }
}
