package dev.secretly.processor.write;

/** Writes a text as Java writes it, in ASCII: the encoding that a compiler writes and reads sources in may have no more. */
final class JavaText {

    private JavaText() {}

    static String literal(String text) {
        StringBuilder literal = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '"' -> literal.append("\\\"");
                case '\\' -> literal.append("\\\\");
                case '\n' -> literal.append("\\n");
                case '\r' -> literal.append("\\r");
                default -> appendAscii(literal, character);
            }
        }
        return literal.append('"').toString();
    }

    private static void appendAscii(StringBuilder literal, char character) {
        if (character >= ' ' && character <= '~') {
            literal.append(character);
        } else {
            String hex = Integer.toHexString(character);
            literal.append("\\u").append("0".repeat(4 - hex.length())).append(hex);
        }
    }
}
