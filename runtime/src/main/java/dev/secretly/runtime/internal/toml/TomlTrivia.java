package dev.secretly.runtime.internal.toml;

import java.util.Arrays;

/**
 * TOML text without its blank lines and comment lines. The parser's time grows with the cube of the number of such
 * lines in a row: 3,000 take half a minute. Line numbers of the parser are mapped back to those of the original text.
 */
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
            if (end == text.length() || !open.isEmpty() || !isTrivia(text, start, end)) {
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
        followStrings(text, start, end);
    }

    /** A comment with a control character, which TOML forbids, is kept for the parser to reject. */
    private static boolean isTrivia(String text, int start, int end) {
        int at = start;
        while (at < end && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        boolean isComment = at < end && text.charAt(at) == '#';
        for (; at < end; at++) {
            char character = text.charAt(at);
            boolean isLineEnd =
                    character == '\n' || (character == '\r' && at + 2 == end && text.charAt(at + 1) == '\n');
            boolean isText = isComment && (character >= ' ' || character == '\t') && character != 0x7F;
            if (isText && Character.isSurrogatePair(character, at + 1 < end ? text.charAt(at + 1) : ' ')) {
                at++;
            } else if (!isLineEnd && !(isText && !Character.isSurrogate(character))) {
                return false;
            }
        }
        return true;
    }

    /** Tracks where multi-line strings start and end in a line. One can start only where a value can. */
    private void followStrings(String text, int start, int end) {
        char before = open.isEmpty() && brackets > 0 ? ',' : ' ';
        int at = start;
        while (at < end) {
            char character = text.charAt(at);
            if (!open.isEmpty()) {
                at = afterMultiLine(text, at, end);
            } else if ((text.startsWith(BASIC, at) || text.startsWith(LITERAL, at)) && "=[,".indexOf(before) >= 0) {
                open = text.substring(at, at + 3);
                at += 3;
            } else if (character == '"' || character == '\'') {
                at = afterString(text, at, end);
            } else if (character == '#') {
                return;
            } else {
                countBracket(character);
                at++;
            }
            before = Character.isWhitespace(character) ? before : character;
        }
    }

    private void countBracket(char character) {
        if (character == '[' || character == '{') {
            brackets++;
        } else if ((character == ']' || character == '}') && brackets > 0) {
            brackets--;
        }
    }

    private int afterMultiLine(String text, int start, int end) {
        for (int at = start; at < end; at++) {
            if (isForbidden(text.charAt(at))) {
                open = "";
                return end;
            }
            if (text.charAt(at) == '\\' && open.equals(BASIC)) {
                at++;
            } else if (text.startsWith(open, at)) {
                int after = at + 3;
                while (after < end && text.charAt(after) == open.charAt(0) && after < at + 5) {
                    after++;
                }
                open = "";
                return after;
            }
        }
        return end;
    }

    /** Whether the parser gives up a string at this character. */
    private static boolean isForbidden(char character) {
        return (character < ' ' && "\t\r\n".indexOf(character) < 0) || character == 0x7F;
    }

    /** The end of a single-line string; the end of the line if its quote is never closed. */
    private static int afterString(String text, int start, int end) {
        char quote = text.charAt(start);
        for (int at = start + 1; at < end; at++) {
            if (text.charAt(at) == '\\' && quote == '"') {
                at++;
            } else if (text.charAt(at) == quote) {
                return at + 1;
            }
        }
        return end;
    }
}
