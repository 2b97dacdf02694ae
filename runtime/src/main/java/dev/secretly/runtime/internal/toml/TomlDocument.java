package dev.secretly.runtime.internal.toml;

import dev.secretly.runtime.internal.fault.SizeLimit;
import dev.secretly.runtime.internal.fault.UnreadableException;
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
        if (text.length() > SizeLimit.MOST_BYTES) {
            throw SizeLimit.exceeded();
        }
        TomlDocument plain = PlainToml.read(text);
        return plain == null ? TomlParser.parse(text) : plain;
    }

    /**
     * The value of a key in a document of plain lines, without the classes that a search needs: a String, Long or
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

    /** All that is in it. */
    public TomlNode.Table root() {
        return root;
    }

    /** The line of the first header; 0 where there is none. */
    public int firstHeader() {
        return firstHeader;
    }

    /** Where a key that is not here can be written. */
    public InsertionPoint insertionPoint(KeyPath key) {
        return new InsertionSearch(root, KeyPath.ROOT, firstHeader).find(key);
    }
}
