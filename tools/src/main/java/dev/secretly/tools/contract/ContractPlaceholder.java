package dev.secretly.tools.contract;

import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.runtime.internal.value.ValueKind;
import dev.secretly.tools.index.IndexedSecret;
import dev.secretly.tools.index.IndexedValue;
import dev.secretly.tools.loading.SecretLiteral;
import dev.secretly.tools.toml.TomlLiteral;
import java.util.stream.Collectors;

/** Writes a placeholder of the right type for the contract: the default, if there is one. */
public final class ContractPlaceholder {

    private ContractPlaceholder() {}

    /** A placeholder for a secret, as TOML on one line. */
    public static String of(IndexedSecret secret) {
        return secret.defaultText()
                .flatMap(text -> SecretLiteral.of(secret, text))
                .orElseGet(() ->
                        of(secret.value(), KeyPath.parse(secret.key()).parts().size()));
    }

    private static String of(IndexedValue value, int depth) {
        if (value.kind() == ValueKind.ENUM && !value.constants().isEmpty()) {
            return TomlLiteral.string(value.constants().get(0));
        }
        if (value.kind() == ValueKind.LIST && value.item().isPresent()) {
            return "[" + of(value.item().get(), depth) + "]";
        }
        if (value.kind() == ValueKind.MAP && value.item().isPresent()) {
            return "{ name = " + of(value.item().get(), depth) + " }";
        }
        return value.kind() == ValueKind.TABLE
                ? table(value, depth)
                : value.kind().example();
    }

    private static String table(IndexedValue value, int depth) {
        return value.secrets().stream()
                .map(secret -> {
                    KeyPath key = KeyPath.parse(secret.key());
                    return key.from(depth) + " = " + of(secret);
                })
                .collect(Collectors.joining(", ", "{ ", " }"));
    }
}
