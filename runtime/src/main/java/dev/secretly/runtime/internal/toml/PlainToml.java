package dev.secretly.runtime.internal.toml;

import dev.secretly.runtime.internal.toml.TomlNode.Form;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads plain TOML, which nearly all files of secrets are. Each line is blank, a comment, a header such as
 * {@code [a.b]}, or a bare key with a string without escapes, an integer or a boolean. The full TOML parser would take
 * most of the start-up time of a program.
 *
 * <p>It gives up without a report at the first thing that it does not support, whether valid TOML or not; the full
 * parser then reads the whole text. It must accept nothing that the full parser rejects, and return the same values at
 * the same positions; a test compares the two.
 */
public final class PlainToml {

    /** Any number of this many digits fits into 64 bits. */
    private static final int MAX_DIGITS = 18;

    private final TomlCursor cursor;
    private final Map<String, TomlNode> root = new LinkedHashMap<>();

    /** The entries of the current table. */
    private Map<String, TomlNode> current = root;

    private int line = 1;
    private int lineStart;
    private int firstHeader;

    private PlainToml(String text) {
        this.cursor = new TomlCursor(text, 0);
    }

    /** Reads a document; null if any line is not plain. */
    public static @Nullable TomlDocument read(String text) {
        PlainToml plain = new PlainToml(text);
        return plain.readLines()
                ? new TomlDocument(new TomlNode.Table(1, 1, Form.ROOT, 0, plain.root), plain.firstHeader)
                : null;
    }

    /** The first line that is not plain; one after the last line if all are. */
    static int firstOtherLine(String text) {
        PlainToml plain = new PlainToml(text);
        plain.readLines();
        return plain.line;
    }

    private boolean readLines() {
        while (!cursor.isAtEnd()) {
            if (!readLine()) {
                return false;
            }
            line++;
        }
        return true;
    }

    /** Reads a line; false if it is not plain. */
    private boolean readLine() {
        lineStart = cursor.at();
        cursor.skipSpace();
        char first = cursor.peek();
        boolean isPlain = first == '[' ? readHeader() : !BareKey.isCharacter(first) || readKey();
        cursor.skipSpace();
        cursor.skipComment();
        return isPlain && cursor.skipLineEnd();
    }

    private boolean readHeader() {
        int column = cursor.at() - lineStart + 1;
        if (firstHeader == 0) {
            firstHeader = line;
        }
        current = root;
        int depth = 0;
        do {
            cursor.step();
            String part = cursor.readBareKey();
            depth++;
            boolean isLast = cursor.peek() == ']';
            if (depth > TomlParser.MAX_LEVELS || part.isEmpty() || !enter(part, column, isLast, depth)) {
                return false;
            }
        } while (cursor.peek() == '.');
        return cursor.skip(']');
    }

    /** Makes a part of a header the current table. If the last part already exists, it is left to the full parser. */
    private boolean enter(String part, int column, boolean isLast, int depth) {
        TomlNode node = current.get(part);
        if (node == null) {
            Form form = isLast ? Form.HEADER : Form.IMPLICIT;
            node = new TomlNode.Table(line, column, form, isLast ? depth : 0, new LinkedHashMap<>());
            current.put(part, node);
        } else if (isLast || !(node instanceof TomlNode.Table)) {
            return false;
        }
        current = ((TomlNode.Table) node).entries();
        return true;
    }

    private boolean readKey() {
        int column = cursor.at() - lineStart + 1;
        String key = cursor.readBareKey();
        cursor.skipSpace();
        if (!cursor.skip('=') || current.containsKey(key)) {
            return false;
        }
        cursor.skipSpace();
        Object value = readValue();
        if (value == null) {
            return false;
        }
        current.put(key, new TomlNode.Leaf(line, column, value));
        return true;
    }

    /** A String, Long or Boolean; null if the value is not plain. */
    private @Nullable Object readValue() {
        return switch (cursor.peek()) {
            case '"', '\'' -> cursor.readPlainString();
            case 't' -> cursor.readBareKey().equals("true") ? true : null;
            case 'f' -> cursor.readBareKey().equals("false") ? false : null;
            default -> readNumber();
        };
    }

    /** Reads an integer. What follows it has to end the line, as after any value. */
    private @Nullable Long readNumber() {
        boolean isNegative = cursor.peek() == '-';
        if (isNegative || cursor.peek() == '+') {
            cursor.step();
        }
        String digits = cursor.readBareKey();
        boolean isPlain =
                !digits.isEmpty() && digits.length() <= MAX_DIGITS && (digits.charAt(0) != '0' || digits.length() == 1);
        for (int i = 0; i < digits.length(); i++) {
            isPlain &= digits.charAt(i) >= '0' && digits.charAt(i) <= '9';
        }
        return isPlain ? Long.valueOf(isNegative ? "-" + digits : digits) : null;
    }
}
