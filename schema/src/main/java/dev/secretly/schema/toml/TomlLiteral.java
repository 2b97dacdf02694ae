package dev.secretly.schema.toml;

/** Writes values as TOML. */
public final class TomlLiteral {

    private TomlLiteral() {}

    /** A string on one line: between single quotes if it has characters to escape, and needs no escape there. */
    public static String string(String text) {
        boolean isPlain = text.chars().allMatch(character -> character >= ' ' && character != 0x7F);
        boolean hasEscapes = text.indexOf('"') >= 0 || text.indexOf('\\') >= 0;
        if (isPlain && hasEscapes && text.indexOf('\'') < 0) {
            return "'" + text + "'";
        }
        StringBuilder literal = new StringBuilder("\"");
        text.chars().forEach(character -> append(literal, (char) character));
        return literal.append('"').toString();
    }

    private static void append(StringBuilder literal, char character) {
        switch (character) {
            case '"' -> literal.append("\\\"");
            case '\\' -> literal.append("\\\\");
            case '\n' -> literal.append("\\n");
            case '\r' -> literal.append("\\r");
            case '\t' -> literal.append("\\t");
            default -> {
                if (character < ' ' || character == 0x7F) {
                    literal.append(String.format("\\u%04X", (int) character));
                } else {
                    literal.append(character);
                }
            }
        }
    }
}
