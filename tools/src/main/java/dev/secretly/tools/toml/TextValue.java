package dev.secretly.tools.toml;

import dev.secretly.runtime.internal.HoldsValues;
import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.runtime.internal.toml.TomlDocument;
import dev.secretly.runtime.internal.toml.TomlNode;
import java.util.ArrayList;
import java.util.List;

/** A string or integer in a document. */
@HoldsValues
public final class TextValue {

    private final KeyPath key;
    private final TomlNode keyed;
    private final int line;
    private final String text;

    private TextValue(KeyPath key, TomlNode keyed, int line, String text) {
        this.key = key;
        this.keyed = keyed;
        this.line = line;
        this.text = text;
    }

    /** All strings and integers of a document, in order. */
    public static List<TextValue> of(TomlDocument document) {
        List<TextValue> values = new ArrayList<>();
        collect(document.root(), document.root(), KeyPath.ROOT, values);
        return values;
    }

    private static void collect(TomlNode node, TomlNode keyed, KeyPath key, List<TextValue> values) {
        if (node instanceof TomlNode.Table table) {
            table.entries().forEach((name, entry) -> collect(entry, entry, new KeyPath(List.of(name)).in(key), values));
        } else if (node instanceof TomlNode.Array array) {
            array.items().forEach(item -> collect(item, keyed, key, values));
        } else if (node instanceof TomlNode.Leaf leaf
                && (leaf.value() instanceof String || leaf.value() instanceof Long)) {
            values.add(new TextValue(
                    key, keyed, node.line(), String.valueOf(leaf.value()).strip()));
        }
    }

    /** A value at the same place, with another key and text: what is in the file that it names, or a string in it. */
    public TextValue with(KeyPath key, String content) {
        return new TextValue(key, keyed, line, content.strip());
    }

    /** Its key; an item of an array has that of the array. */
    public KeyPath key() {
        return key;
    }

    /** Its line, from 1. */
    public int line() {
        return line;
    }

    /** The text, without white space around it. */
    public String text() {
        return text;
    }

    /** The node that has the key: the value itself, or the array around it. */
    TomlNode keyed() {
        return keyed;
    }
}
