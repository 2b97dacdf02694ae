package dev.secretly.runtime.internal.toml;

import dev.secretly.runtime.internal.HoldsValues;
import dev.secretly.runtime.internal.toml.TomlNode.Form;
import java.util.Arrays;

/** The lines of a valid TOML document, to find how a table is written: the parser only reports its position. */
@HoldsValues
final class TomlLines {

    private final String text;
    private int[] starts = new int[64];
    private int count = 1;

    /** If false, a column is also an index. */
    private final boolean hasSurrogates;

    TomlLines(String text) {
        this.text = text;
        this.hasSurrogates = text.chars().anyMatch(character -> Character.isSurrogate((char) character));
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, 2 * count);
            }
            starts[count++] = end + 1;
        }
    }

    boolean isHeader(int line, int column) {
        int at = index(line, column);
        return at < text.length() && text.charAt(at) == '[';
    }

    /**
     * How the table at a position is written.
     *
     * @param depth the number of parts of its path
     * @param omittedParts how many of them a key written there omits, since the enclosing header or braces imply them
     */
    Form form(int line, int column, int depth, int omittedParts) {
        int at = index(line, column);
        if (text.startsWith("[[", at)) {
            return Form.IMPLICIT;
        }
        if (text.charAt(at) == '[') {
            boolean isOwn = new KeyScanner(text, at + 1).parts().size() == depth;
            return isOwn ? Form.HEADER : Form.IMPLICIT;
        }
        boolean isOwn = omittedParts + new KeyScanner(text, at).parts().size() == depth;
        return isOwn ? Form.INLINE : Form.DOTTED;
    }

    /** Columns count code points. */
    private int index(int line, int column) {
        int start = starts[line - 1];
        return hasSurrogates ? text.offsetByCodePoints(start, column - 1) : start + column - 1;
    }
}
