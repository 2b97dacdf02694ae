package dev.secretly.runtime.internal.toml;

import dev.secretly.runtime.internal.HoldsValues;
import org.jspecify.annotations.Nullable;

/**
 * Steps through TOML text. It alone knows which characters TOML 1.0 allows, and where white space, comments, lines, bare
 * keys and strings end.
 */
@HoldsValues
public final class TomlCursor {

    private final String text;
    private final int end;
    private int at;

    /** Creates a cursor at an index in a string. */
    public TomlCursor(String text, int at) {
        this(text, at, text.length());
    }

    /** Creates a cursor at an index in a string that treats another index as the end. */
    TomlCursor(String text, int at, int end) {
        this.text = text;
        this.at = at;
        this.end = end;
    }

    /** The index in the text. */
    public int at() {
        return at;
    }

    public boolean isAtEnd() {
        return at >= end;
    }

    /** The next character; NUL at the end. */
    public char peek() {
        return at < end ? text.charAt(at) : '\0';
    }

    /** Whether the given characters come next. */
    public boolean isAt(String characters) {
        return at + characters.length() <= end && text.startsWith(characters, at);
    }

    /** Whether the character some places after the next one is a digit. */
    public boolean isDigitAfter(int places) {
        int index = at + places;
        return index < end && text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }

    /** Steps over one character, whatever it is; does not check for the end. */
    public void step() {
        at++;
    }

    /** Steps over a character if it is next. */
    boolean skip(char character) {
        boolean isNext = at < end && text.charAt(at) == character;
        if (isNext) {
            at++;
        }
        return isNext;
    }

    /** Steps over the given characters, which must come next. */
    public void skip(String characters) {
        at += characters.length();
    }

    /** Steps over spaces and tabs. */
    public void skipSpace() {
        while (peek() == ' ' || peek() == '\t') {
            at++;
        }
    }

    /** Steps over a comment, if one is next, up to its first invalid character. */
    public void skipComment() {
        if (peek() == '#') {
            skipAllowed('\n');
        }
    }

    /** Steps over a line feed, with or without a carriage return; also true at the end of the text. */
    boolean skipLineEnd() {
        if (isAt("\r\n")) {
            at++;
        }
        return isAtEnd() || skip('\n');
    }

    /** Steps over the characters of a bare key and returns them; empty if none is next. */
    String readBareKey() {
        int start = at;
        while (BareKey.isCharacter(peek())) {
            at++;
        }
        return text.substring(start, at);
    }

    /**
     * Reads a string in single or double quotes; null if it has an escape, spans several lines, is not closed
     * or has a character that TOML forbids.
     */
    @Nullable
    String readPlainString() {
        char quote = peek();
        int start = ++at;
        skipAllowed(quote);
        String string = text.substring(start, Math.min(at, end));
        boolean isMultiLine = string.isEmpty() && at + 1 < end && text.charAt(at + 1) == quote;
        boolean hasEscape = quote == '"' && string.indexOf('\\') >= 0;
        return skip(quote) && !isMultiLine && !hasEscape ? string : null;
    }

    /** Steps over characters that strings and comments may contain; stops at any other and at {@code terminator}. */
    void skipAllowed(char terminator) {
        while (peek() != terminator && skipAllowed()) {
            // The condition advances the cursor.
        }
    }

    /** Steps over a character or surrogate pair that strings and comments may contain; false if none is next. */
    boolean skipAllowed() {
        char next = peek();
        boolean isPair = at + 1 < end && Character.isSurrogatePair(next, text.charAt(at + 1));
        if (isControl(next) || (Character.isSurrogate(next) && !isPair)) {
            return false;
        }
        at += isPair ? 2 : 1;
        return true;
    }

    /** Steps over a single-line string without checking its content; steps to the end if it is not closed. */
    public void skipString() {
        char quote = peek();
        step();
        while (!isAtEnd() && !skip(quote)) {
            at += quote == '"' && peek() == '\\' ? 2 : 1;
        }
        at = Math.min(at, end);
    }

    /**
     * Steps over the rest of a multi-line string and its closing quotes.
     *
     * @return whether the string ended; if it has a forbidden control character, steps to the end and returns true
     */
    public boolean skipMultiLine(String quotes) {
        for (; !isAtEnd(); step()) {
            if (isAt(quotes)) {
                at += quotes.length();
                // The content may itself end with one or two quotes.
                skip(quotes.charAt(0));
                skip(quotes.charAt(0));
                return true;
            }
            if (peek() == '\\' && quotes.charAt(0) == '"') {
                step();
            } else if (peek() != '\n' && peek() != '\r' && isControl(peek())) {
                at = end;
                return true;
            }
        }
        at = Math.min(at, end);
        return false;
    }

    private static boolean isControl(char character) {
        return (character < ' ' && character != '\t') || character == 0x7F;
    }
}
