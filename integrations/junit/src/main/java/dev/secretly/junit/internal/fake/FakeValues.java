package dev.secretly.junit.internal.fake;

import dev.secretly.runtime.internal.HoldsValues;
import dev.secretly.runtime.spi.SecretValue;
import dev.secretly.schema.type.SecretSchema;
import dev.secretly.schema.type.ValueSchema;
import dev.secretly.schema.type.ValueSchema.Items;
import dev.secretly.schema.type.ValueSchema.MapOf;
import dev.secretly.schema.type.ValueSchema.Table;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Creates fake values of the type of a secret. Texts name the key, are unique to this run and have more than 16 characters, so that
 * they can be searched for; numbers, dates and the like are no credentials, and a search for them would find too much.
 */
@HoldsValues
final class FakeValues {

    private final String run = UUID.randomUUID().toString().substring(0, 8);

    /** The texts to search for, by key. */
    private final Map<String, Set<String>> textsByKey = new HashMap<>();

    /** The texts that were created so far, by key. */
    Map<String, Set<String>> texts() {
        return textsByKey;
    }

    SecretValue of(SecretSchema secret) {
        return of(secret.value(), secret.key().text(), "");
    }

    private SecretValue of(ValueSchema value, String key, String item) {
        if (value instanceof Items items) {
            return SecretValue.ofList(List.of(of(items.item(), key, item + "-1"), of(items.item(), key, item + "-2")));
        }
        if (value instanceof MapOf map) {
            return SecretValue.ofTable(Map.of("fake", of(map.item(), key, item + "-fake")));
        }
        return value instanceof Table table ? table(table, item) : SecretValue.ofText(single(value, key, item));
    }

    private SecretValue table(Table table, String item) {
        Map<String, SecretValue> entries = new LinkedHashMap<>();
        for (SecretSchema secret : table.secrets()) {
            put(
                    entries,
                    table.keyInTable(secret).parts(),
                    of(secret.value(), secret.key().text(), item));
        }
        return SecretValue.ofTable(entries);
    }

    private static void put(Map<String, SecretValue> entries, List<String> path, SecretValue value) {
        if (path.size() == 1) {
            entries.put(path.get(0), value);
            return;
        }
        SecretValue inner = entries.getOrDefault(path.get(0), SecretValue.ofTable(Map.of()));
        Map<String, SecretValue> copy = new LinkedHashMap<>(inner.entries());
        put(copy, path.subList(1, path.size()), value);
        entries.put(path.get(0), SecretValue.ofTable(copy));
    }

    private String single(ValueSchema value, String key, String item) {
        String text = "fake-"
                + key.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("-$", "") + item + "-" + run;
        return switch (value.kind()) {
            case TEXT, CUSTOM -> remembered(key, text);
            case BYTES -> remembered(key, Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
            case URI -> remembered(key, "https://" + text + ".example");
            case PATH -> remembered(key, "/" + text);
            case SOCKET_ADDRESS -> remembered(key, text + ".example") + ":5432";
            case UUID ->
                remembered(
                        key,
                        UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8))
                                .toString());
            default -> value.example().replace("\"", "");
        };
    }

    String remembered(String key, String text) {
        textsByKey.computeIfAbsent(key, none -> new HashSet<>()).add(text);
        return text;
    }
}
