package dev.secretly.store;

import dev.secretly.runtime.spi.DeclaredSecret;
import dev.secretly.runtime.spi.SecretAnswer;
import dev.secretly.runtime.spi.SecretSource;
import dev.secretly.runtime.spi.StoreException;
import dev.secretly.runtime.spi.StoreRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** A store with one item for each key: {@code trello.api_key} is {@code /boards/prod/trello/api_key}. */
public final class ItemPerKey implements SecretSource {

    private final String address;
    private final Pattern allowed;
    private final Function<List<String>, String> name;
    private final ItemReader reader;
    private final UnaryOperator<String> creation;

    /**
     * Creates a source.
     *
     * @param address the address, for messages
     * @param allowed what the store allows in a part of a name
     * @param name the name of an item, from the parts of the key
     * @param reader reads items
     * @param creation the instruction to create an item, from its name
     */
    public ItemPerKey(
            String address,
            Pattern allowed,
            Function<List<String>, String> name,
            ItemReader reader,
            UnaryOperator<String> creation) {
        this.address = address;
        this.allowed = allowed;
        this.name = name;
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
        List<String> names = request.secrets().stream()
                .filter(this::isReadable)
                .map(secret -> name.apply(secret.path()))
                .distinct()
                .toList();
        Map<String, StoreItem> items = names.isEmpty() ? Map.of() : reader.read(names, request);
        return request.secrets().stream().map(secret -> answer(secret, items)).toList();
    }

    private SecretAnswer answer(DeclaredSecret secret, Map<String, StoreItem> items) {
        if (!isReadable(secret)) {
            return SecretAnswer.absent(address)
                    .withRemedy("put " + secret.key() + " in another source: " + why(secret));
        }
        String item = name.apply(secret.path());
        String origin = address.substring(0, address.indexOf(':') + 1) + item;
        StoreItem found = items.get(item);
        return StoreItem.failure(found, item, origin)
                .orElseGet(() -> Objects.requireNonNull(found)
                        .content()
                        .map(value -> found.present(value, origin))
                        .orElseGet(() -> SecretAnswer.absent(origin).withRemedy(creation.apply(item))));
    }

    private static String why(DeclaredSecret secret) {
        return secret.variable().isEmpty()
                ? "a single value cannot hold a table or a list of tables"
                : "its name has characters that this store does not allow";
    }

    /** A table needs more than one item, and so does a list of tables, which has no variable. */
    private boolean isReadable(DeclaredSecret secret) {
        return secret.shape() != DeclaredSecret.Shape.TABLE
                && !secret.variable().isEmpty()
                && secret.path().stream().allMatch(part -> allowed.matcher(part).matches());
    }
}
