package dev.secretly.runtime.internal.toml;

import dev.secretly.runtime.internal.fault.HoldsValues;
import org.jspecify.annotations.Nullable;

/**
 * Steps through TOML text. It alone knows which characters TOML 1.0 allows, and where white space, comments, lines, bare
 * keys and strings end.
 */
@HoldsValues
final class TomlCursor {

    private final String text;
    private final int end;
    private int at;

    /** A cursor at an index of a text. */
    TomlCursor(String text, int at) {
        this(text, at, text.length());
    }

    /** A cursor at an index of a text that ends at another index. */
    TomlCursor(String text, int at, int end) {
        this.text = text;
        this.at = at;
        this.end = end;
    }

    /** The index in the text. */
    int at() {
        return at;
    }

    boolean isAtEnd() {
        return at >= end;
    }

    /** The next character; NUL at the end. */
    char peek() {
        return at < end ? text.charAt(at) : '\0';
    }

    /** Whether the next characters are these. */
    boolean isAt(String characters) {
        return text.startsWith(characters, at);
    }

    /** Steps over any character; past the end it does nothing. */
    void step() {
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

    /** Steps over these characters, which must be next. */
    void skip(String characters) {
        at += characters.length();
    }

    /** Steps over spaces and tabs. */
    void skipSpace() {
        while (peek() == ' ' || peek() == '\t') {
            at++;
        }
    }

    /** Steps over a comment, if one is next, as far as it is valid. */
    void skipComment() {
        if (peek() == '#') {
            skipAllowed('\n');
        }
    }

    /** Steps over a line feed, with or without a carriage return; true also at the end of the text. */
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
     * Steps over a string between single or double quotes; null if it has an escape, spans several lines, is not closed
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

    /** Steps over characters that strings and comments may contain, up to another one or a given one. */
    void skipAllowed(char last) {
        while (peek() != last && skipAllowed()) {
            // skipAllowed steps.
        }
    }

    /** Steps over a character, or a pair of surrogates, that strings and comments may contain; false for another. */
    boolean skipAllowed() {
        char next = peek();
        boolean isPair = at + 1 < end && Character.isSurrogatePair(next, text.charAt(at + 1));
        if (isControl(next) || (Character.isSurrogate(next) && !isPair)) {
            return false;
        }
        at += isPair ? 2 : 1;
        return true;
    }

    /** Steps over a string on one line, of any content; to the end if it is not closed. */
    void skipString() {
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
     * @return whether the string ended; to the end and true if it has a character that TOML forbids
     */
    boolean skipMultiLine(String quotes) {
        for (; !isAtEnd(); step()) {
            if (isAt(quotes)) {
                at += quotes.length();
                // A string may end with two quotes of its own.
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
