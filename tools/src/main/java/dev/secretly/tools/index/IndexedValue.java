package dev.secretly.tools.index;

import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.runtime.internal.value.ValueKind;
import dev.secretly.runtime.spi.DeclaredSecret.Content;
import java.util.List;
import java.util.Optional;

/**
 * What values a secret, or an item of a list or map, can have.
 *
 * @param kind the kind of value
 * @param type the Java type, as code declares it
 * @param isCredential whether the type is for credentials, or holds one
 * @param constants the names of the constants of an enum; empty for other kinds
 * @param item the values of a list or map; empty for other kinds
 * @param secrets the secrets of one table, with their whole keys; empty for other kinds
 */
public record IndexedValue(
        ValueKind kind,
        String type,
        boolean isCredential,
        List<String> constants,
        Optional<IndexedValue> item,
        List<IndexedSecret> secrets) {

    /** Copies the lists. */
    public IndexedValue {
        constants = List.copyOf(constants);
        secrets = List.copyOf(secrets);
    }

    /** Whether the value at a path in it is a credential; {@code depth} is the length of its own key. */
    boolean isCredential(KeyPath path, int depth) {
        if (kind == ValueKind.LIST && item.isPresent()) {
            return item.get().isCredential(path, depth);
        }
        boolean isWhole = path.parts().isEmpty();
        if (kind == ValueKind.MAP && item.isPresent()) {
            return !isWhole && item.get().isCredential(path.from(1), depth);
        }
        return kind == ValueKind.TABLE
                ? secrets.stream().anyMatch(secret -> isCredentialIn(secret, path, depth))
                : isWhole && isCredential;
    }

    private static boolean isCredentialIn(IndexedSecret secret, KeyPath path, int depth) {
        KeyPath inTable = KeyPath.parse(secret.key()).from(depth);
        int length = inTable.parts().size();
        return path.isWithin(inTable) && secret.value().isCredential(path.from(length), depth + length);
    }

    /** How placeholders are recognized among its strings. */
    public Content content() {
        if (item.isPresent()) {
            return item.get().content();
        }
        if (kind == ValueKind.TABLE) {
            return Content.OTHER;
        }
        return isCredential ? Content.CREDENTIAL : kind == ValueKind.TEXT ? Content.TEXT : Content.OTHER;
    }

    /** Whether a string, such as an environment variable, can express it. */
    public boolean acceptsText() {
        return switch (kind) {
            case MAP, TABLE -> false;
            case LIST ->
                item.isPresent() && item.get().item().isEmpty() && item.get().acceptsText();
            default -> true;
        };
    }
}
