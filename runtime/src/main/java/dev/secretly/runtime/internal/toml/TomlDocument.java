package dev.secretly.runtime.internal.toml;

import dev.secretly.runtime.internal.unreadable.SizeLimit;
import dev.secretly.runtime.internal.unreadable.UnreadableException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A parsed TOML 1.0 document. */
public final class TomlDocument {

    /** What {@link #plainValue} returns for a key that the document does not have. */
    public static final Object ABSENT = new Object();

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

    /** A document that was read from another format. */
    public static TomlDocument of(TomlNode.Table root) {
        return new TomlDocument(root, 0);
    }

    /**
     * Parses text without a byte order mark. Most files have only plain lines, which do not need the full parser.
     *
     * @throws UnreadableException if it is not valid TOML 1.0, or too large to be parsed in a small heap
     */
    public static TomlDocument parse(String text) throws UnreadableException {
        if (text.length() > SizeLimit.MAX_BYTES) {
            throw SizeLimit.exceeded();
        }
        TomlDocument plain = PlainToml.read(text);
        return plain == null ? TomlParser.parse(text) : plain;
    }

    /**
     * The value of a key in a document of plain lines, without loading the classes of a search: a String, Long or
     * Boolean; {@link #ABSENT} if there is no such key; null if there is anything else, or the key needs quotes.
     */
    public @Nullable Object plainValue(String key) {
        List<String> parts = BareKey.parts(key);
        if (parts == null) {
            return null;
        }
        List<TomlNode> nodes = root.along(parts);
        TomlNode last = nodes.get(nodes.size() - 1);
        boolean isWhole = nodes.size() > parts.size();
        if (last instanceof TomlNode.Leaf leaf) {
            return isWhole ? leaf.value() : null;
        }
        return isWhole || !(last instanceof TomlNode.Table) ? null : ABSENT;
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
