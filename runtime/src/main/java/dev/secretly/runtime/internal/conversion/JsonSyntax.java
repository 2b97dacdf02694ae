package dev.secretly.runtime.internal.conversion;

import dev.secretly.runtime.internal.HoldsValues;
import dev.secretly.runtime.internal.key.ContentException;
import dev.secretly.runtime.internal.key.ContentFault;
import dev.secretly.runtime.internal.key.ContentFault.Kind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks JSON text (RFC 8259) for what happens to it in TOML files and variables, and for what Python prints instead. It is not a parser:
 * whoever uses the text parses it.
 */
@HoldsValues
final class JsonSyntax {

    private static final Pattern LITERAL = Pattern.compile("true|false|null|-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");

    private static final String ESCAPES = "\"\\/bfnrtu";

    private final String text;
    private final Matcher literal;

    /** The characters that must still close what is open. */
    private final StringBuilder closing = new StringBuilder();

    private int position;
    private int line = 1;
    private char before;

    private JsonSyntax(String text) {
        this.text = text;
        this.literal = LITERAL.matcher(text);
    }

    /** Checks that text is one object. */
    static void check(String text) throws ContentException {
        if (!text.stripLeading().startsWith("{")) {
            throw new ContentException(ContentFault.of(Kind.NO_JSON_OBJECT));
        }
        new JsonSyntax(text).check();
    }

    private void check() throws ContentException {
        for (; position < text.length(); position++) {
            char character = text.charAt(position);
            if (character == '\n') {
                line++;
            }
            if (!Character.isWhitespace(character)) {
                token(character);
                before = character;
            }
        }
        if (!closing.isEmpty()) {
            throw new ContentException(ContentFault.of(Kind.UNFINISHED_JSON));
        }
    }

    private void token(char character) throws ContentException {
        if (closing.isEmpty() && before != 0) {
            throw inLine(Kind.TEXT_AFTER_JSON);
        }
        switch (character) {
            case '{' -> closing.append('}');
            case '[' -> closing.append(']');
            case '}', ']' -> close(character);
            case '"' -> string();
            case ',', ':' -> {}
            default -> literal();
        }
    }

    private void close(char character) throws ContentException {
        int last = closing.length() - 1;
        if (before == ',' || closing.charAt(last) != character) {
            throw inLine(Kind.NO_JSON);
        }
        closing.setLength(last);
    }

    /** Moves to the quote at the end. */
    private void string() throws ContentException {
        for (position++; position < text.length(); position++) {
            char character = text.charAt(position);
            if (character == '"') {
                return;
            }
            if (character == '\\') {
                position++;
            }
            boolean isEscaped = character == '\\' && position < text.length();
            checkInString(isEscaped ? text.charAt(position) : character, isEscaped);
        }
        throw new ContentException(ContentFault.of(Kind.UNFINISHED_JSON));
    }

    private void checkInString(char character, boolean isEscaped) throws ContentException {
        if (character == '\n' || character == '\r') {
            throw inLine(Kind.LINE_BREAK_IN_JSON);
        }
        if (isEscaped ? ESCAPES.indexOf(character) < 0 : character < ' ') {
            throw inLine(Kind.NO_JSON);
        }
    }

    /** Moves to the end of a word or number. */
    private void literal() throws ContentException {
        if (!literal.region(position, text.length()).lookingAt()) {
            throw inLine(Kind.NO_JSON);
        }
        position = literal.end() - 1;
    }

    private ContentException inLine(Kind kind) {
        return new ContentException(ContentFault.inLine(kind, line));
    }
}
