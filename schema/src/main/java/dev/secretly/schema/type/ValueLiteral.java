package dev.secretly.schema.type;

import dev.secretly.runtime.internal.conversion.ListText;
import dev.secretly.runtime.internal.conversion.ValueKind;
import dev.secretly.runtime.internal.toml.TomlDocument;
import dev.secretly.runtime.internal.toml.TomlNode;
import dev.secretly.runtime.internal.toml.TomlType;
import dev.secretly.runtime.internal.unreadable.UnreadableException;
import dev.secretly.schema.toml.TomlLiteral;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the text of a value as TOML of its type. */
public final class ValueLiteral {

    private ValueLiteral() {}

    /** The text as TOML; without quotes if people write values of its type so. It need not be a value of the type. */
    public static String of(ValueSchema schema, String text) {
        if (schema instanceof ValueSchema.Items items && items.kind() == ValueKind.LIST && items.acceptsText()) {
            return ListText.items(text).stream()
                    .map(item -> of(items.item(), item))
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        return schema.acceptsText() && !isBare(schema.kind(), text) ? TomlLiteral.string(text) : text.strip();
    }

    /** Whether text can be written unquoted in TOML, as people write values of the kind. */
    private static boolean isBare(ValueKind kind, String text) {
        boolean isOneLine = text.indexOf('\n') < 0 && text.indexOf('#') < 0;
        if (kind.usualType() == TomlType.STRING || !isOneLine) {
            return false;
        }
        try {
            List<TomlNode> nodes =
                    TomlDocument.parse("value = " + text.strip() + "\n").root().along(List.of("value"));
            return nodes.size() == 2
                    && kind.accepts(nodes.get(1).type())
                    && nodes.get(1).type() != TomlType.STRING;
        } catch (UnreadableException none) {
            return false;
        }
    }
}
