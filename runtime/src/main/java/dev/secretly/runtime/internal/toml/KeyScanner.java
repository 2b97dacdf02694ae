package dev.secretly.runtime.internal.toml;

import dev.secretly.runtime.internal.toml.KeySyntaxException.Fault;
import java.util.ArrayList;
import java.util.List;

/** Reads a dotted key from an index of a text and stops after it. */
final class KeyScanner {

    private final String text;
    private int at;

    KeyScanner(String text, int start) {
        this.text = text;
        this.at = start;
    }

    List<String> parts() {
        List<String> parts = new ArrayList<>();
        do {
            skipSpace();
            parts.add(part());
            skipSpace();
        } while (skip('.'));
        return parts;
    }

    void expectEnd() {
        if (at < text.length()) {
            boolean afterBare = at > 0 && BareKey.isPart(text.charAt(at - 1));
            throw new KeySyntaxException(at, afterBare ? Fault.NOT_BARE : Fault.NO_DOT);
        }
    }

    /** Skips white space, then the character if it is next. */
    boolean skip(char character) {
        skipSpace();
        if (at < text.length() && text.charAt(at) == character) {
            at++;
            return true;
        }
        return false;
    }

    private void skipSpace() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
    }

    private String part() {
        if (at == text.length() || text.charAt(at) == '.') {
            throw new KeySyntaxException(at, Fault.NO_PART);
        }
        return switch (text.charAt(at)) {
            case '"' -> basic();
            case '\'' -> literal();
            default -> bare();
        };
    }

    private String bare() {
        int start = at;
        while (at < text.length() && BareKey.isPart(text.charAt(at))) {
            at++;
        }
        if (at == start) {
            throw new KeySyntaxException(at, Fault.NOT_BARE);
        }
        return text.substring(start, at);
    }

    private String literal() {
        int quote = at++;
        int end = text.indexOf('\'', at);
        if (end < 0) {
            throw new KeySyntaxException(quote, Fault.UNCLOSED);
        }
        StringBuilder part = new StringBuilder();
        while (at < end) {
            plainCharacter(part);
        }
        at++;
        return part.toString();
    }

    private String basic() {
        int quote = at++;
        StringBuilder part = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '"') {
            if (text.charAt(at) == '\\') {
                escape(part);
            } else {
                plainCharacter(part);
            }
        }
        if (at == text.length()) {
            throw new KeySyntaxException(quote, Fault.UNCLOSED);
        }
        at++;
        return part.toString();
    }

    private void plainCharacter(StringBuilder part) {
        int character = text.codePointAt(at);
        if ((character < ' ' && character != '\t') || character == 0x7F || isSurrogate(character)) {
            throw new KeySyntaxException(at, Fault.CONTROL);
        }
        part.appendCodePoint(character);
        at += Character.charCount(character);
    }

    private void escape(StringBuilder part) {
        int backslash = at++;
        char kind = at < text.length() ? text.charAt(at) : ' ';
        at++;
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
            default -> throw new KeySyntaxException(backslash, Fault.ESCAPE);
        }
    }

    private int hexadecimal(int backslash, int digits) {
        if (at + digits > text.length()) {
            throw new KeySyntaxException(backslash, Fault.ESCAPE);
        }
        long character = 0;
        for (int end = at + digits; at < end; at++) {
            int digit = text.charAt(at) < 0x80 ? Character.digit(text.charAt(at), 16) : -1;
            if (digit < 0) {
                throw new KeySyntaxException(backslash, Fault.ESCAPE);
            }
            character = character * 16 + digit;
        }
        if (character > Character.MAX_CODE_POINT || isSurrogate((int) character)) {
            throw new KeySyntaxException(backslash, Fault.ESCAPE);
        }
        return (int) character;
    }

    private static boolean isSurrogate(int character) {
        return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    }
}
