package dev.secretly.runtime.internal.toml;

import dev.secretly.runtime.internal.HoldsValues;
import java.util.Arrays;

/**
 * TOML text without its blank lines and comment lines. The parser's time grows with the cube of the number of such
 * lines in a row: 3,000 take half a minute. Line numbers of the parser are mapped back to those of the original text.
 */
@HoldsValues
public final class TomlTrivia {

    private static final String BASIC = "\"\"\"";
    private static final String LITERAL = "'''";

    private final StringBuilder rest;
    private int[] originalLines = new int[64];
    private int kept;

    /** The number of open brackets; if there are any, a value can start on a new line. */
    private int brackets;

    /** The quotes of the multi-line string that the current line starts in; empty outside of one. */
    private String open = "";

    /** Splits text, which need not be valid. */
    public TomlTrivia(String text) {
        rest = new StringBuilder(text.length());
        int line = 1;
        for (int start = 0; start < text.length(); line++) {
            int newLine = text.indexOf('\n', start);
            int end = newLine < 0 ? text.length() : newLine + 1;
            // The last line is kept, so that faults at the end of the text get its line number.
            if (end == text.length() || !open.isEmpty() || !isTrivia(new TomlCursor(text, start, end))) {
                keep(text, start, end, line);
            }
            start = end;
        }
    }

    /** Whether a line of the original text was left out: it is blank or a comment, and not in a string. */
    public boolean has(int line) {
        return Arrays.binarySearch(originalLines, 0, kept, line) < 0;
    }

    /** The text that is left to parse. */
    String rest() {
        return rest.toString();
    }

    /** The number of lines left. */
    int restLines() {
        return kept;
    }

    /**
     * Maps a line of the rest to its line in the original text; the rest may have one more line, after its last line
     * feed.
     */
    int originalLine(int line) {
        if (kept == 0) {
            return line;
        }
        return line <= kept ? originalLines[line - 1] : originalLines[kept - 1] + line - kept;
    }

    /** The same for a line number in digits. */
    String originalLine(String digits) {
        return String.valueOf(originalLine(Integer.parseInt(digits)));
    }

    private void keep(String text, int start, int end, int line) {
        if (kept == originalLines.length) {
            originalLines = Arrays.copyOf(originalLines, 2 * kept);
        }
        originalLines[kept++] = line;
        rest.append(text, start, end);
        followStrings(new TomlCursor(text, start, end));
    }

    /** A comment with a control character, which TOML forbids, is kept for the parser to reject. */
    private static boolean isTrivia(TomlCursor line) {
        line.skipSpace();
        line.skipComment();
        return line.skipLineEnd();
    }

    /** Tracks where multi-line strings start and end in a line. One can start only where a value can. */
    private void followStrings(TomlCursor line) {
        char before = brackets > 0 ? ',' : ' ';
        if (!open.isEmpty()) {
            before = ' ';
            closeString(line);
        }
        while (!line.isAtEnd()) {
            char next = line.peek();
            boolean canStart = "=[,".indexOf(before) >= 0;
            if (canStart && (line.isAt(BASIC) || line.isAt(LITERAL))) {
                open = next == '"' ? BASIC : LITERAL;
                line.skip(open);
                closeString(line);
            } else if (next == '"' || next == '\'') {
                line.skipString();
            } else if (next == '#') {
                return;
            } else {
                countBracket(next);
                line.step();
            }
            before = Character.isWhitespace(next) ? before : next;
        }
    }

    private void closeString(TomlCursor line) {
        if (line.skipMultiLine(open)) {
            open = "";
        }
    }

    private void countBracket(char character) {
        if (character == '[' || character == '{') {
            brackets++;
        } else if ((character == ']' || character == '}') && brackets > 0) {
            brackets--;
        }
    }
}
