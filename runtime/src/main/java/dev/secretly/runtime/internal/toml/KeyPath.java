package dev.secretly.runtime.internal.toml;

import java.util.ArrayList;
import java.util.List;

/**
 * A TOML key as its parts: {@code site."example.com".token} has three. The grammar is that of TOML 1.0, "Keys".
 *
 * @param parts the parts without their quotes; none for the root table, which no key in a file can name
 */
public record KeyPath(List<String> parts) {

    /** The table that is the document itself. */
    public static final KeyPath ROOT = new KeyPath(List.of());

    /** Copies the list. */
    public KeyPath {
        parts = List.copyOf(parts);
    }

    /**
     * Reads a whole text as a key.
     *
     * @throws KeySyntaxException if it is none, with the column of the fault
     */
    public static KeyPath parse(String text) {
        KeyScanner scanner = new KeyScanner(text, 0);
        List<String> parts = scanner.parts();
        scanner.expectEnd();
        return new KeyPath(parts);
    }

    /** The table that holds this key, which is not the root; no parts for a key at the root. */
    public List<String> table() {
        return parts.subList(0, parts.size() - 1);
    }

    /** The last part, which names what is in the table. */
    public KeyPath last() {
        return from(parts.size() - 1);
    }

    /** This key from its part {@code from} on. */
    public KeyPath from(int from) {
        return new KeyPath(parts.subList(from, parts.size()));
    }

    /** The first {@code count} parts of this key. */
    public KeyPath first(int count) {
        return new KeyPath(parts.subList(0, count));
    }

    /** This key inside the table that {@code parent} names. */
    public KeyPath in(KeyPath parent) {
        List<String> all = new ArrayList<>(parent.parts);
        all.addAll(parts);
        return new KeyPath(all);
    }

    /**
     * The key as it stands in a TOML file: a part is quoted only where it has to be. It is ASCII, so that a message can
     * print it and a file can take it from there.
     */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (String part : parts) {
            if (text.length() > 0) {
                text.append('.');
            }
            if (BareKey.isWhole(part)) {
                text.append(part);
            } else {
                appendQuoted(text, part);
            }
        }
        return text.toString();
    }

    /** The same as {@link #text()}. */
    @Override
    public String toString() {
        return text();
    }

    private static void appendQuoted(StringBuilder text, String part) {
        text.append('"');
        for (int i = 0; i < part.length(); i += Character.charCount(part.codePointAt(i))) {
            int character = part.codePointAt(i);
            if (character == '"' || character == '\\') {
                text.append('\\').append((char) character);
            } else if (character >= ' ' && character <= '~') {
                text.append((char) character);
            } else {
                appendHex(text, character);
            }
        }
        text.append('"');
    }

    private static void appendHex(StringBuilder text, int character) {
        boolean isShort = character <= 0xFFFF;
        String hex = Integer.toHexString(character);
        text.append(isShort ? "\\u" : "\\U").append("0".repeat((isShort ? 4 : 8) - hex.length()));
        text.append(hex);
    }
}
