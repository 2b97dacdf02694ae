package dev.secretly.runtime.internal.report;

/** Makes a text one that every terminal shows and no control character can disturb. */
public final class Ascii {

    private Ascii() {}

    /** The same on one line. */
    static String line(String text) {
        return of(text).replace("\n", "\\n");
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
