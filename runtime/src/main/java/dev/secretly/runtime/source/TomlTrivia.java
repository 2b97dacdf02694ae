package dev.secretly.runtime.source;

import java.util.Arrays;

/**
 * A TOML text without its blank lines and comment lines. The parser takes a time that grows with the cube of their number
 * in a row: 3,000 of them cost half a minute. What it says of lines is put back to those of the whole text.
 */
final class TomlTrivia {

    private static final String BASIC = "\"\"\"";
    private static final String LITERAL = "'''";

    private final StringBuilder rest;
    private int[] originalLines = new int[64];
    private int kept;

    /** The quotes of the multi-line string that the current line starts in; empty outside of one. */
    private String open = "";

    TomlTrivia(String text) {
        rest = new StringBuilder(text.length());
        int line = 1;
        for (int start = 0; start < text.length(); line++) {
            int newLine = text.indexOf('\n', start);
            int end = newLine < 0 ? text.length() : newLine + 1;
            if (!open.isEmpty() || !isTrivia(text, start, end)) {
                keep(text, start, end, line);
            }
            start = end;
        }
    }

    /** What is left to parse. */
    String rest() {
        return rest.toString();
    }

    /** The line in the whole text of a line in the rest. Behind its end it is the last one. */
    int originalLine(int line) {
        if (kept == 0) {
            return 1;
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
            if (!isLineEnd && !(isText && !Character.isSurrogate(character))) {
                return false;
            }
        }
        return true;
    }

    /** Sees whether a multi-line string ends or starts in the line. */
    private void followStrings(String text, int start, int end) {
        int at = start;
        while (at < end) {
            if (!open.isEmpty()) {
                at = afterMultiLine(text, at, end);
            } else if (text.startsWith(BASIC, at) || text.startsWith(LITERAL, at)) {
                open = text.substring(at, at + 3);
                at += 3;
            } else if (text.charAt(at) == '"' || text.charAt(at) == '\'') {
                at = afterString(text, at, end);
            } else if (text.charAt(at) == '#') {
                return;
            } else {
                at++;
            }
        }
    }

    private int afterMultiLine(String text, int start, int end) {
        for (int at = start; at < end; at++) {
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
