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
    private static final int MOST_DIGITS = 18;

    private final String text;
    private final Map<String, TomlNode> root = new LinkedHashMap<>();

    /** The entries of the current table. */
    private Map<String, TomlNode> current = root;

    private int at;
    private int line = 1;
    private int lineStart;
    private int firstHeader;

    private PlainToml(String text) {
        this.text = text;
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
        while (at < text.length()) {
            if (!readLine()) {
                return false;
            }
        }
        return true;
    }

    /** Reads a line; false if it is not plain. */
    private boolean readLine() {
        lineStart = at;
        skipSpace();
        char first = peek();
        if (first == '[') {
            return readHeader() && readEnd();
        }
        return BareKey.isPart(first) ? readKey() && readEnd() : readEnd();
    }

    /** Reads optional white space, an optional comment and the end of the line. */
    private boolean readEnd() {
        skipSpace();
        if (peek() == '#') {
            while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
                if (!isText(text.charAt(at))) {
                    return false;
                }
                at++;
            }
        }
        if (peek() == '\r') {
            at++;
            if (peek() != '\n') {
                return false;
            }
        }
        if (at < text.length() && text.charAt(at) != '\n') {
            return false;
        }
        at++;
        line++;
        return true;
    }

    private boolean readHeader() {
        int column = at - lineStart + 1;
        if (firstHeader == 0) {
            firstHeader = line;
        }
        current = root;
        int depth = 0;
        do {
            at++;
            String part = readBare();
            depth++;
            if (depth > TomlParser.MOST_LEVELS || part.isEmpty() || !enter(part, column, peek() == ']', depth)) {
                return false;
            }
        } while (peek() == '.');
        boolean isEnd = peek() == ']';
        at++;
        return isEnd;
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
        int column = at - lineStart + 1;
        String key = readBare();
        skipSpace();
        if (peek() != '=' || current.containsKey(key)) {
            return false;
        }
        at++;
        skipSpace();
        TomlNode value = readValue(column);
        if (value == null) {
            return false;
        }
        current.put(key, value);
        return true;
    }

    private @Nullable TomlNode readValue(int column) {
        char first = peek();
        if (first == '"' || first == '\'') {
            String string = readString(first);
            return string == null ? null : new TomlNode.Leaf(line, column, TomlType.STRING, string);
        }
        if (first == 't' || first == 'f') {
            String word = readBare();
            boolean isBoolean = word.equals("true") || word.equals("false");
            return isBoolean ? new TomlNode.Leaf(line, column, TomlType.BOOLEAN, word.equals("true")) : null;
        }
        return readNumber(column);
    }

    /** Reads a string; null if it has an escape, several lines, or no closing quote. */
    private @Nullable String readString(char quote) {
        int start = at + 1;
        for (int end = start; end < text.length(); end++) {
            char character = text.charAt(end);
            if (character == quote) {
                at = end + 1;
                boolean isMultiLine = end == start && peek() == quote;
                return isMultiLine ? null : text.substring(start, end);
            }
            if (!isText(character) || (character == '\\' && quote == '"')) {
                return null;
            }
        }
        return null;
    }

    private @Nullable TomlNode readNumber(int column) {
        int start = at;
        if (peek() == '-' || peek() == '+') {
            at++;
        }
        int digits = at;
        while (peek() >= '0' && peek() <= '9') {
            at++;
        }
        int count = at - digits;
        boolean isPlain = count > 0 && count <= MOST_DIGITS && (text.charAt(digits) != '0' || count == 1);
        boolean isEnd = isSpace(peek()) || peek() == '\n' || peek() == '\r' || peek() == '#' || at == text.length();
        return isPlain && isEnd
                ? new TomlNode.Leaf(line, column, TomlType.INTEGER, Long.valueOf(text.substring(start, at)))
                : null;
    }

    private String readBare() {
        int start = at;
        while (BareKey.isPart(peek())) {
            at++;
        }
        return text.substring(start, at);
    }

    private void skipSpace() {
        while (isSpace(peek())) {
            at++;
        }
    }

    /** The next character; NUL at the end of the text. */
    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private static boolean isSpace(char character) {
        return character == ' ' || character == '\t';
    }

    /** Whether a string or comment may contain the character. Surrogates are left to the full parser. */
    private static boolean isText(char character) {
        return (character >= ' ' && character != 0x7F && !Character.isSurrogate(character)) || character == '\t';
    }
}
