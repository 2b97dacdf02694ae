package dev.secretly.tools.contract;

import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.runtime.internal.value.ValueKind;
import dev.secretly.tools.index.IndexedSecret;
import dev.secretly.tools.index.IndexedValue;
import dev.secretly.tools.loading.SecretLiteral;
import dev.secretly.tools.toml.TomlLiteral;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a placeholder of the right type for the contract: the default, if there is one. */
public final class ContractPlaceholder {

    /** The placeholder of a list or map, with that of its items. */
    private static final Pattern ITEM = Pattern.compile("^(?:\\[(.+)]|\\{ name = (.+) })$");

    private ContractPlaceholder() {}

    /** A placeholder for a secret, as TOML on one line. */
    public static String of(IndexedSecret secret) {
        return secret.defaultText()
                .flatMap(text -> SecretLiteral.of(secret, text))
                .orElseGet(() ->
                        of(secret.value(), KeyPath.parse(secret.key()).parts().size()));
    }

    /** Whether TOML is what some type has as its placeholder, alone or as an item, and a program would take it for a value. */
    static boolean isExample(String literal) {
        String item = ITEM.matcher(literal).replaceFirst("$1$2");
        return Stream.of(ValueKind.values())
                .filter(kind -> !kind.example().equals(ValueKind.TEXT.example()))
                .anyMatch(kind -> kind.example().equals(item));
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
