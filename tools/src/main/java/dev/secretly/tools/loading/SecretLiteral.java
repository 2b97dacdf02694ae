package dev.secretly.tools.loading;

import dev.secretly.runtime.Secrets;
import dev.secretly.runtime.SecretsException;
import dev.secretly.runtime.internal.fault.UnreadableException;
import dev.secretly.runtime.internal.report.Words;
import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.runtime.internal.toml.TomlDocument;
import dev.secretly.runtime.internal.toml.TomlNode;
import dev.secretly.runtime.internal.toml.TomlType;
import dev.secretly.runtime.internal.value.ListText;
import dev.secretly.runtime.internal.value.ValueKind;
import dev.secretly.tools.index.IndexedSecret;
import dev.secretly.tools.index.IndexedType;
import dev.secretly.tools.index.IndexedValue;
import dev.secretly.tools.toml.TomlLiteral;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes the value of a secret as TOML of the right type. */
public final class SecretLiteral {

    private SecretLiteral() {}

    /** The value as TOML; empty if it is not one that the secret accepts. */
    public static Optional<String> of(IndexedSecret secret, String value) {
        if (!secret.value().acceptsText()) {
            return Optional.empty();
        }
        String literal = literal(secret.value(), value);
        return isAccepted(secret, literal) ? Optional.of(literal) : Optional.empty();
    }

    /** A list is an array in TOML; typed, it is the same as in a variable: items between commas. */
    private static String literal(IndexedValue type, String value) {
        if (type.kind() == ValueKind.LIST && type.acceptsText() && type.item().isPresent()) {
            return ListText.items(value).stream()
                    .map(item -> literal(type.item().get(), item))
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        return type.acceptsText() && !isLiteral(type.kind(), value) ? TomlLiteral.string(value) : value.strip();
    }

    /** What the secret accepts, with its article. */
    public static String wanted(IndexedSecret secret) {
        return wanted(secret.value());
    }

    private static String wanted(IndexedValue value) {
        if (value.kind() == ValueKind.LIST
                && value.acceptsText()
                && value.item().isPresent()) {
            return "a list of items between commas, none of them blank, each "
                    + wanted(value.item().get());
        }
        return value.kind() == ValueKind.ENUM
                ? Words.oneOf(value.constants())
                : value.kind().noun();
    }

    /** Whether a value can stand in TOML without quotes, as people write values of the kind. */
    private static boolean isLiteral(ValueKind kind, String value) {
        boolean isOneLine = value.indexOf('\n') < 0 && value.indexOf('#') < 0;
        if (kind.usualType() == TomlType.STRING || !isOneLine) {
            return false;
        }
        try {
            List<TomlNode> nodes =
                    TomlDocument.parse("value = " + value.strip() + "\n").root().along(List.of("value"));
            return nodes.size() == 2
                    && kind.accepts(nodes.get(1).type())
                    && nodes.get(1).type() != TomlType.STRING;
        } catch (UnreadableException none) {
            return false;
        }
    }

    /** Loads the value as the program would. */
    private static boolean isAccepted(IndexedSecret secret, String literal) {
        try {
            ProgramLoad.run(
                    List.of(new IndexedType("Value", "ValueSecrets", List.of(secret))),
                    Secrets.ofToml(KeyPath.parse(secret.key()) + " = " + literal + "\n"),
                    Map.of());
            return true;
        } catch (SecretsException refused) {
            return false;
        }
    }
}
