package dev.secretly.junit.internal.fake;

import dev.secretly.runtime.internal.HoldsValues;
import dev.secretly.runtime.internal.conversion.ValueKind;
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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    /** Created for the first secret that is a key or a certificate. */
    private @Nullable FakeKeys keys;

    SecretValue of(SecretSchema secret) {
        return of(secret, "");
    }

    private SecretValue of(SecretSchema secret, String item) {
        ValueKind kind = secret.value().kind();
        if (kind == ValueKind.KEY_STORE) {
            Optional<String> password = secret.password().map(key -> text(key.text(), item));
            return SecretValue.ofText(remembered(secret.key().text(), keys().keyStore(password.orElse(null))));
        }
        return of(secret.value(), secret.key().text(), item);
    }

    private FakeKeys keys() {
        if (keys == null) {
            keys = new FakeKeys();
        }
        return keys;
    }

    private SecretValue of(ValueSchema value, String key, String item) {
        if (value instanceof Items items && items.kind() == ValueKind.KEY_LIST) {
            return SecretValue.ofText(single(items.item(), key, item));
        }
        if (value instanceof Items items) {
            return SecretValue.ofList(List.of(of(items.item(), key, item + "-1"), of(items.item(), key, item + "-2")));
        }
        if (value instanceof MapOf map) {
            return SecretValue.ofTable(Map.of("fake", of(map.item(), key, item + "-fake")));
        }
        if (value.kind() == ValueKind.JSON) {
            return serviceAccount(key, item);
        }
        return value instanceof Table table ? table(table, item) : SecretValue.ofText(single(value, key, item));
    }

    private SecretValue table(Table table, String item) {
        Map<String, SecretValue> entries = new LinkedHashMap<>();
        for (SecretSchema secret : table.secrets()) {
            put(entries, table.keyInTable(secret).parts(), of(secret, item));
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
        String text = text(key, item);
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
            case PRIVATE_KEY -> remembered(key, keys().privateKey());
            case KEY_PAIR -> remembered(key, keys().privateKey()) + keys().publicKey();
            case PUBLIC_KEY -> keys().publicKey();
            case CERTIFICATE -> keys().certificate();
            case KEY_STORE -> keys().keyStore(null);
            default -> value.example().replace("\"", "");
        };
    }

    private String text(String key, String item) {
        return "fake-"
                + key.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("-$", "") + item + "-" + run;
    }

    /** A service account of Google Cloud, which is what most JSON among secrets is. */
    private SecretValue serviceAccount(String key, String item) {
        Map<String, SecretValue> account = new LinkedHashMap<>();
        account.put("type", SecretValue.ofText("service_account"));
        account.put("project_id", SecretValue.ofText("fake-project"));
        account.put("private_key_id", SecretValue.ofText(remembered(key, text(key, item))));
        account.put("private_key", SecretValue.ofText(remembered(key, keys().privateKey())));
        account.put("client_email", SecretValue.ofText("fake@fake-project.example"));
        account.put("client_id", SecretValue.ofText("1"));
        account.put("token_uri", SecretValue.ofText("https://token.example"));
        return SecretValue.ofTable(account);
    }

    String remembered(String key, String text) {
        textsByKey.computeIfAbsent(key, none -> new HashSet<>()).add(text);
        return text;
    }
}
