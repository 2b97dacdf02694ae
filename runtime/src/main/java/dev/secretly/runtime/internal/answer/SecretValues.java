package dev.secretly.runtime.internal.answer;

import dev.secretly.runtime.internal.toml.TomlNode;
import dev.secretly.runtime.internal.toml.TomlType;
import dev.secretly.runtime.spi.SecretValue;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Converts values of other formats to nodes, in which secrets are looked for as in TOML. */
public final class SecretValues {

    /** An outermost table without entries. */
    static final TomlNode.Table ROOT = new TomlNode.Table(1, 1, TomlNode.Form.OBJECT, 0, Map.of());

    private SecretValues() {}

    /** The node of a value. */
    public static TomlNode node(SecretValue value) {
        return switch (value.kind()) {
            case TEXT -> TomlNode.Leaf.untyped(value.line(), value.column(), value.text());
            case BYTES ->
                TomlNode.Leaf.untyped(
                        value.line(), value.column(), Base64.getEncoder().encodeToString(value.bytes()));
            case LIST -> {
                List<TomlNode> items = new ArrayList<>();
                for (SecretValue item : value.items()) {
                    items.add(node(item));
                }
                yield new TomlNode.Array(value.line(), value.column(), TomlType.ARRAY, items);
            }
            case TABLE -> {
                Map<String, TomlNode> entries = new LinkedHashMap<>();
                for (Map.Entry<String, SecretValue> entry : value.entries().entrySet()) {
                    entries.put(entry.getKey(), node(entry.getValue()));
                }
                yield new TomlNode.Table(value.line(), value.column(), TomlNode.Form.OBJECT, 0, entries);
            }
        };
    }
}
