package dev.secretly.processor.write;

/** Writes Java string literals in ASCII, since the source encoding of the compiler may not have other characters. */
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
