package dev.secretly.runtime.internal.toml;

import dev.secretly.runtime.internal.fault.SizeLimit;
import dev.secretly.runtime.internal.fault.UnreadableException;
import org.jspecify.annotations.Nullable;

/** A parsed TOML 1.0 document. */
public final class TomlDocument {

    private final TomlNode.Table root;
    private final int firstHeader;

    /**
     * Creates a document.
     *
     * @param root the root table
     * @param firstHeader the line of the first header; 0 if there is none
     */
    TomlDocument(TomlNode.Table root, int firstHeader) {
        this.root = root;
        this.firstHeader = firstHeader;
    }

    /**
     * Parses text without a byte order mark. Most files have only plain lines, which do not need the full parser.
     *
     * @throws UnreadableException if it is not valid TOML 1.0, or too large to be parsed in a small heap
     */
    public static TomlDocument parse(String text) throws UnreadableException {
        if (text.length() > SizeLimit.MOST_BYTES) {
            throw SizeLimit.exceeded();
        }
        TomlDocument plain = PlainToml.read(text);
        return plain == null ? TomlParser.parse(text) : plain;
    }

    /**
     * The value of a key in a document of plain lines, without loading the classes of a search: a String, Long or
     * Boolean; "" if there is no such key; null if there is anything else, or the key needs quotes.
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

    /** The root table. */
    public TomlNode.Table root() {
        return root;
    }

    /** The line of the first header; 0 if there is none. */
    public int firstHeader() {
        return firstHeader;
    }

    /** Where to insert a missing key. */
    public InsertionPoint insertionPoint(KeyPath key) {
        return new InsertionSearch(root, KeyPath.ROOT, firstHeader).find(key);
    }
}
