package dev.secretly.runtime.internal.toml;

import java.util.ArrayList;
import java.util.List;

/**
 * A TOML key as a list of parts: {@code site."example.com".token} has three. The grammar is that of TOML 1.0, "Keys".
 *
 * @param parts the parts without their quotes; empty for the root table
 */
public record KeyPath(List<String> parts) {

    /** The path of the root table. */
    public static final KeyPath ROOT = new KeyPath(List.of());

    /** Copies the list. */
    public KeyPath {
        parts = List.copyOf(parts);
    }

    /**
     * Parses a whole string as a key.
     *
     * @throws KeySyntaxException if it is not a key, with the column of the fault
     */
    public static KeyPath parse(String text) {
        KeyScanner scanner = new KeyScanner(text, 0);
        List<String> parts = scanner.parts();
        scanner.expectEnd();
        return new KeyPath(parts);
    }

    /** The parts of the table that holds this key; empty for a key at the root. Not for {@link #ROOT} itself. */
    public List<String> table() {
        return parts.subList(0, parts.size() - 1);
    }

    /** The last part. */
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

    /** Whether this key is another one, or in the table that the other names. */
    public boolean isWithin(KeyPath other) {
        return parts.size() >= other.parts.size()
                && parts.subList(0, other.parts.size()).equals(other.parts);
    }

    /** This key inside the table that {@code parent} names. */
    public KeyPath in(KeyPath parent) {
        List<String> all = new ArrayList<>(parent.parts);
        all.addAll(parts);
        return new KeyPath(all);
    }

    /**
     * The key as written in TOML, with quotes only around parts that need them. It is ASCII, so that it can be copied
     * from a message to a file.
     */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (String part : parts) {
            if (text.length() > 0) {
                text.append('.');
            }
            if (BareKey.isPart(part)) {
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
