package dev.secretly.runtime.internal.wording;

/** Escapes text so that every terminal can show it, without control characters. */
public final class Ascii {

    /** Longer than any reasonable name in a program or file. */
    private static final int LONGEST_LINE = 500;

    private Ascii() {}

    /** Escapes text into one line, truncated if it is very long. */
    public static String line(String text) {
        String cut = text.length() > LONGEST_LINE ? text.substring(0, LONGEST_LINE) + "..." : text;
        return of(cut).replace("\n", "\\n");
    }

    /** The text with every character outside of printable ASCII, line feeds apart, written as a Java escape. */
    public static String of(String text) {
        StringBuilder ascii = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '\n' || (character >= ' ' && character <= '~')) {
                ascii.append(character);
            } else {
                String hex = Integer.toHexString(character);
                ascii.append("\\u").append("0".repeat(4 - hex.length())).append(hex);
            }
        }
        return ascii.toString();
    }
}
