package dev.secretly.aws.internal.store;

import dev.secretly.aws.internal.address.AwsAddress;
import dev.secretly.aws.internal.failure.CallFailure;
import dev.secretly.aws.internal.failure.FailureException;
import dev.secretly.aws.internal.json.JsonTree;
import dev.secretly.aws.internal.json.Responses.Content;
import dev.secretly.aws.internal.json.Responses.Item;
import dev.secretly.aws.internal.json.Responses.NoContent;
import dev.secretly.runtime.spi.DeclaredSecret;
import dev.secretly.runtime.spi.SecretAnswer;
import dev.secretly.runtime.spi.SecretSource;
import dev.secretly.runtime.spi.SecretValue;
import dev.secretly.runtime.spi.StoreException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One secret for each table, a JSON object: {@code trello.api_key} is {@code api_key} in {@code boards/prod/trello}. */
public final class TableSecrets implements SecretSource {

    private final AwsAddress address;
    private final StoreReader reader;

    public TableSecrets(AwsAddress address, StoreReader reader) {
        this.address = address;
        this.reader = reader;
    }

    @Override
    public String name() {
        return address.text();
    }

    @Override
    public List<SecretAnswer> ask(List<DeclaredSecret> open) throws StoreException {
        Set<String> names = new LinkedHashSet<>();
        open.stream().filter(this::isReadable).forEach(secret -> names.add(secretName(secret)));
        Map<String, Item> items = read(new ArrayList<>(names));
        Map<String, SecretValue> objects = new HashMap<>();
        Map<String, StoreException> failures = new HashMap<>();
        for (String name : names) {
            try {
                SecretValue object = object(items.get(name));
                if (object != null) {
                    objects.put(name, object);
                }
            } catch (FailureException failed) {
                failures.put(name, reader.words(name).of(failed.failure()));
            }
        }
        return open.stream().map(secret -> answer(secret, objects, failures)).toList();
    }

    private Map<String, Item> read(List<String> names) throws StoreException {
        try {
            return names.isEmpty() ? Map.of() : reader.readAll(names);
        } catch (FailureException failed) {
            throw reader.words(names.get(0)).of(failed.failure());
        }
    }

    /** The object in a secret; null if it does not exist. */
    private static @Nullable SecretValue object(@Nullable Item item) throws FailureException {
        if (item instanceof Content content) {
            return JsonTree.read(content.value());
        }
        CallFailure failure =
                item instanceof NoContent none ? none.failure() : CallFailure.of(CallFailure.Kind.NO_ANSWER);
        if (failure.kind() == CallFailure.Kind.NOT_FOUND) {
            return null;
        }
        throw new FailureException(failure);
    }

    private SecretAnswer answer(
            DeclaredSecret secret, Map<String, SecretValue> objects, Map<String, StoreException> failures) {
        List<String> parts = secret.path();
        if (!isReadable(secret)) {
            return SecretAnswer.absent(
                    name(),
                    "give the key " + secret.key() + " to another source: " + name()
                            + " has one secret for each table, so it cannot hold a key outside of a table");
        }
        String name = secretName(secret);
        StoreException failure = failures.get(name);
        String origin = address.text() + parts.get(0);
        if (failure != null) {
            return SecretAnswer.failed(origin, failure);
        }
        List<String> rest = parts.subList(1, parts.size());
        SecretValue table = objects.get(name);
        if (table == null) {
            return SecretAnswer.absent(origin, reader.words(name).createTable(String.join(".", rest)));
        }
        return answer(table, rest, name, origin);
    }

    private static SecretAnswer answer(SecretValue table, List<String> path, String name, String origin) {
        SecretValue value = table;
        for (String part : path) {
            if (value.kind() != SecretValue.Kind.TABLE) {
                return SecretAnswer.failed(
                        origin,
                        new StoreException(
                                "a value that is not an object contains " + String.join(".", path),
                                "make it a JSON object in the secret " + name));
            }
            SecretValue next = value.entries().get(part);
            if (next == null) {
                return SecretAnswer.absent(
                        origin, "add the key " + String.join(".", path) + " to the JSON object in the secret " + name);
            }
            value = next;
        }
        return SecretAnswer.present(value, origin);
    }

    /** Whole tables are read, too: a map at the root is a secret. */
    private boolean isReadable(DeclaredSecret secret) {
        List<String> parts = secret.path();
        return parts.size() > 1 || (parts.size() == 1 && secret.variable().isEmpty());
    }

    private String secretName(DeclaredSecret secret) {
        return address.name() + "/" + secret.path().get(0);
    }
}
