package dev.secretly.runtime.internal.toml;

import java.util.Arrays;

/**
 * A TOML text without its blank lines and comment lines. The parser takes a time that grows with the cube of their number
 * in a row: 3,000 of them cost half a minute. What it says of lines is put back to those of the whole text.
 */
public final class TomlTrivia {

    private static final String BASIC = "\"\"\"";
    private static final String LITERAL = "'''";

    private final StringBuilder rest;
    private int[] originalLines = new int[64];
    private int kept;

    /** How many brackets are open: a value can then start on a line of its own. */
    private int brackets;

    /** The quotes of the multi-line string that the current line starts in; empty outside of one. */
    private String open = "";

    /** Takes a text apart, which need not be valid. */
    public TomlTrivia(String text) {
        rest = new StringBuilder(text.length());
        int line = 1;
        for (int start = 0; start < text.length(); line++) {
            int newLine = text.indexOf('\n', start);
            int end = newLine < 0 ? text.length() : newLine + 1;
            // The last line stays, so that faults at the end are placed there.
            if (end == text.length() || !open.isEmpty() || !isTrivia(text, start, end)) {
                keep(text, start, end, line);
            }
            start = end;
        }
    }

    /** Whether a line of the whole text was left out: it is blank or a comment, and stands in no string. */
    public boolean has(int line) {
        return Arrays.binarySearch(originalLines, 0, kept, line) < 0;
    }

    /** What is left to parse. */
    String rest() {
        return rest.toString();
    }

    /** How many lines those are. */
    int restLines() {
        return kept;
    }

    /** The line in the whole text of a line in the rest; behind the last line feed there is one more. */
    int originalLine(int line) {
        if (kept == 0) {
            return line;
        }
        return line <= kept ? originalLines[line - 1] : originalLines[kept - 1] + line - kept;
    }

    /** The same for a number in digits. */
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

    /** Only what is surely one: a control character, which TOML forbids in a comment, is left for the parser to see. */
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

    /** Sees whether a multi-line string ends or starts in the line. One starts where a value can. */
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

    /** The parser gives a string up at a control character. */
    private static boolean isForbidden(char character) {
        return (character < ' ' && "\t\r\n".indexOf(character) < 0) || character == 0x7F;
    }

    /** A string of one line ends there even if its quote is never closed. */
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
