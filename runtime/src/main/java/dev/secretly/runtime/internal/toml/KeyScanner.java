package dev.secretly.runtime.internal.toml;

import dev.secretly.runtime.internal.HoldsValues;
import dev.secretly.runtime.internal.toml.KeySyntaxException.Reason;
import java.util.ArrayList;
import java.util.List;

/** Reads a dotted key from an index of a text and stops after it. */
@HoldsValues
final class KeyScanner {

    private final TomlCursor cursor;
    private final String text;

    KeyScanner(String text, int start) {
        this.cursor = new TomlCursor(text, start);
        this.text = text;
    }

    List<String> parts() {
        List<String> parts = new ArrayList<>();
        do {
            cursor.skipSpace();
            parts.add(part());
            cursor.skipSpace();
        } while (cursor.skip('.'));
        return parts;
    }

    void expectEnd() {
        int at = cursor.at();
        if (!cursor.isAtEnd()) {
            boolean isAfterBare = at > 0 && BareKey.isCharacter(text.charAt(at - 1));
            throw new KeySyntaxException(at, isAfterBare ? Reason.NOT_BARE : Reason.NO_DOT);
        }
    }

    private String part() {
        if (cursor.isAtEnd() || cursor.peek() == '.') {
            throw new KeySyntaxException(cursor.at(), Reason.NO_PART);
        }
        return switch (cursor.peek()) {
            case '"', '\'' -> quoted();
            default -> bare();
        };
    }

    private String bare() {
        String part = cursor.readBareKey();
        if (part.isEmpty()) {
            throw new KeySyntaxException(cursor.at(), Reason.NOT_BARE);
        }
        return part;
    }

    private String quoted() {
        int start = cursor.at();
        char quote = cursor.peek();
        cursor.step();
        StringBuilder part = new StringBuilder();
        while (!cursor.skip(quote)) {
            if (cursor.isAtEnd()) {
                throw new KeySyntaxException(start, Reason.UNCLOSED);
            }
            if (cursor.peek() == '\\' && quote == '"') {
                escape(part);
            } else {
                character(part);
            }
        }
        return part.toString();
    }

    private void character(StringBuilder part) {
        int start = cursor.at();
        if (!cursor.skipAllowed()) {
            throw new KeySyntaxException(start, Reason.CONTROL);
        }
        part.append(text, start, cursor.at());
    }

    private void escape(StringBuilder part) {
        int backslash = cursor.at();
        cursor.step();
        char kind = cursor.peek();
        cursor.step();
        switch (kind) {
            case 'b' -> part.append('\b');
            case 't' -> part.append('\t');
            case 'n' -> part.append('\n');
            case 'f' -> part.append('\f');
            case 'r' -> part.append('\r');
            case '"' -> part.append('"');
            case '\\' -> part.append('\\');
            case 'u' -> part.appendCodePoint(hexadecimal(backslash, 4));
            case 'U' -> part.appendCodePoint(hexadecimal(backslash, 8));
            default -> throw new KeySyntaxException(backslash, Reason.ESCAPE);
        }
    }

    private int hexadecimal(int backslash, int digits) {
        long character = 0;
        for (int i = 0; i < digits; i++) {
            int digit = cursor.peek() < 0x80 ? Character.digit(cursor.peek(), 16) : -1;
            if (digit < 0) {
                throw new KeySyntaxException(backslash, Reason.ESCAPE);
            }
            character = character * 16 + digit;
            cursor.step();
        }
        boolean isSurrogate = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
        if (character > Character.MAX_CODE_POINT || isSurrogate) {
            throw new KeySyntaxException(backslash, Reason.ESCAPE);
        }
        return (int) character;
    }
}
