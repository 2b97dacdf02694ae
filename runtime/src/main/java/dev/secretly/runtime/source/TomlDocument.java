package dev.secretly.runtime.source;

import dev.secretly.runtime.Place;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A TOML 1.0 text that was read. */
public final class TomlDocument {

    private final TomlNode.Table root;
    private final int firstHeader;

    /**
     * A document.
     *
     * @param root all that is in it
     * @param firstHeader the line of the first header; 0 where there is none
     */
    TomlDocument(TomlNode.Table root, int firstHeader) {
        this.root = root;
        this.firstHeader = firstHeader;
    }

    /**
     * Reads a text that has no byte order mark. Most have nothing but plain lines, which need no parser.
     *
     * @throws UnreadableException if it breaks TOML 1.0 anywhere, or is larger than can be read in a small heap
     */
    public static TomlDocument parse(String text) throws UnreadableException {
        TextFile.requireSize(text);
        TomlDocument plain = PlainToml.read(text);
        return plain == null ? TomlParser.parse(text) : plain;
    }

    /**
     * The value of a key in a document of plain lines, without the classes that {@link #find} needs: a String, Long or
     * Boolean; a blank text where there is no such key; null where there is anything else, or the key needs quotes.
     */
    public @Nullable Object plainValue(String key) {
        if (!BareKey.areParts(key)) {
            return null;
        }
        TomlNode node = root;
        int start = 0;
        while (start <= key.length()) {
            if (!(node instanceof TomlNode.Table table)) {
                return null;
            }
            int dot = key.indexOf('.', start);
            int end = dot < 0 ? key.length() : dot;
            node = table.entries().get(key.substring(start, end));
            if (node == null) {
                return "";
            }
            start = end + 1;
        }
        return node instanceof TomlNode.Leaf leaf ? leaf.value() : null;
    }

    /** What this document of a source says of a key. */
    public Answer find(KeyPath key, Origin origin) {
        return new TomlScope(root, KeyPath.ROOT, firstHeader, origin).find(key);
    }

    /** The keys of all values and tables of some types, with their places in this document of a source. */
    public Map<String, Place> names(Predicate<TomlType> types, Origin origin) {
        return new TomlScope(root, KeyPath.ROOT, firstHeader, origin).names(root, KeyPath.ROOT, types);
    }

    /** Where a key that is not here can be written. */
    Spot spot(KeyPath key) {
        return new SpotSearch(root, KeyPath.ROOT, firstHeader).spot(key);
    }
}
