package dev.secretly.tools.toml;

import dev.secretly.runtime.internal.toml.TomlCursor;

/**
 * Where a value is written.
 *
 * @param start the index of its first character
 * @param end the index after its last character
 */
record ValueSpan(int start, int end) {

    private static final String BASIC = "\"\"\"";
    private static final String LITERAL = "'''";

    /** The span of the value of the key at an index of valid TOML. */
    static ValueSpan of(String text, int key) {
        TomlCursor cursor = new TomlCursor(text, key);
        while (cursor.peek() != '=') {
            skipPart(cursor);
        }
        cursor.step();
        cursor.skipSpace();
        int start = cursor.at();
        skipValue(cursor);
        return new ValueSpan(start, cursor.at());
    }

    private static void skipPart(TomlCursor cursor) {
        if (cursor.peek() == '"' || cursor.peek() == '\'') {
            cursor.skipString();
        } else {
            cursor.step();
        }
    }

    private static void skipValue(TomlCursor cursor) {
        char first = cursor.peek();
        if (first == '[' || first == '{') {
            skipBrackets(cursor);
        } else if (first == '"' || first == '\'') {
            skipAnyString(cursor);
        } else {
            while (!cursor.isAtEnd() && ",]}#\r\n".indexOf(cursor.peek()) < 0 && !isSpaceBeforeEnd(cursor)) {
                cursor.step();
            }
        }
    }

    /** A date and a time may have one space between them; another space ends the value. */
    private static boolean isSpaceBeforeEnd(TomlCursor cursor) {
        return cursor.peek() == '\t' || (cursor.peek() == ' ' && !cursor.isDigitAfter(1));
    }

    private static void skipAnyString(TomlCursor cursor) {
        String quotes = cursor.peek() == '"' ? BASIC : LITERAL;
        if (cursor.isAt(quotes)) {
            cursor.skip(quotes);
            cursor.skipMultiLine(quotes);
        } else {
            cursor.skipString();
        }
    }

    private static void skipBrackets(TomlCursor cursor) {
        int open = 0;
        do {
            char next = cursor.peek();
            if (next == '"' || next == '\'') {
                skipAnyString(cursor);
            } else if (next == '#') {
                cursor.skipComment();
            } else {
                open += next == '[' || next == '{' ? 1 : 0;
                open -= next == ']' || next == '}' ? 1 : 0;
                cursor.step();
            }
        } while (open > 0 && !cursor.isAtEnd());
    }
}
