package dev.secretly.store;

import dev.secretly.runtime.spi.DeclaredSecret;
import dev.secretly.runtime.spi.SecretAnswer;
import dev.secretly.runtime.spi.SecretSource;
import dev.secretly.runtime.spi.SecretValue;
import dev.secretly.runtime.spi.StoreException;
import dev.secretly.runtime.spi.StoreRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.regex.Pattern;

/** A store with one object for each table: {@code trello.api_key} is {@code api_key} in the object {@code boards/prod/trello}. */
public final class ObjectPerTable implements SecretSource {

    private final String address;
    private final String start;
    private final Pattern allowed;
    private final ItemReader reader;
    private final BinaryOperator<String> creation;

    /**
     * Creates a source.
     *
     * @param address the address, for messages, with a slash at the end
     * @param start what the names of the objects start with; may be empty
     * @param allowed what the store allows in the last part of a name
     * @param reader reads objects: tables, or text that is a JSON object
     * @param creation the instruction to create an object, from its name and a key that it needs
     */
    public ObjectPerTable(
            String address, String start, Pattern allowed, ItemReader reader, BinaryOperator<String> creation) {
        this.address = address;
        this.start = start;
        this.allowed = allowed;
        this.reader = reader;
        this.creation = creation;
    }

    @Override
    public String name() {
        return address;
    }

    @Override
    public void close() {}

    @Override
    public List<SecretAnswer> ask(StoreRequest request) throws StoreException {
        Set<String> names = new LinkedHashSet<>();
        request.secrets().stream().filter(this::isReadable).forEach(secret -> names.add(name(secret)));
        Map<String, StoreItem> items = names.isEmpty() ? Map.of() : reader.read(new ArrayList<>(names), request);
        Map<String, StoreItem> objects = new LinkedHashMap<>();
        items.forEach((name, item) -> objects.put(name, object(name, item)));
        return request.secrets().stream().map(secret -> answer(secret, objects)).toList();
    }

    /** The same item with a table, or with the reason why it has none. */
    private static StoreItem object(String name, StoreItem item) {
        SecretValue content = item.content().orElse(null);
        if (content == null || content.kind() == SecretValue.Kind.TABLE) {
            return item;
        }
        try {
            StoreItem object = StoreItem.of(object(content, "the secret " + name));
            return item.validity().map(object::withValidity).orElse(object);
        } catch (StoreException malformed) {
            return StoreItem.failed(malformed);
        }
    }

    private static SecretValue object(SecretValue content, String what) throws StoreException {
        if (content.kind() != SecretValue.Kind.TEXT) {
            boolean isList = content.kind() == SecretValue.Kind.LIST;
            throw new StoreException(
                    what + (isList ? " is a list, not a JSON object" : " is binary, not a JSON object"),
                    "store a JSON object");
        }
        return StoreText.object(content.text(), what);
    }

    private SecretAnswer answer(DeclaredSecret secret, Map<String, StoreItem> objects) {
        if (!isReadable(secret)) {
            return SecretAnswer.absent(address)
                    .withRemedy("put " + secret.key() + " in another source: " + address
                            + (isInTable(secret)
                                    ? " does not allow the characters of the name of its table"
                                    : " has one secret for each table, so it cannot hold a key outside of a table"));
        }
        String name = name(secret);
        List<String> path = secret.path();
        String origin = address + path.get(0);
        List<String> rest = path.subList(1, path.size());
        StoreItem object = objects.get(name);
        return StoreItem.failure(object, name, origin)
                .orElseGet(() -> Objects.requireNonNull(object)
                        .content()
                        .map(table -> answer(table, rest, name, origin, object))
                        .orElseGet(() ->
                                SecretAnswer.absent(origin).withRemedy(creation.apply(name, String.join(".", rest)))));
    }

    private static SecretAnswer answer(
            SecretValue table, List<String> path, String name, String origin, StoreItem object) {
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
                return SecretAnswer.absent(origin)
                        .withRemedy(
                                "add the key " + String.join(".", path) + " to the JSON object in the secret " + name);
            }
            value = next;
        }
        return object.present(value, origin);
    }

    /** Whole tables are read, too: a map or a JSON object at the root is a secret. */
    private static boolean isInTable(DeclaredSecret secret) {
        List<String> parts = secret.path();
        return parts.size() > 1 || secret.shape().acceptsTable();
    }

    private boolean isReadable(DeclaredSecret secret) {
        return isInTable(secret) && allowed.matcher(secret.path().get(0)).matches();
    }

    private String name(DeclaredSecret secret) {
        return start + secret.path().get(0);
    }
}
