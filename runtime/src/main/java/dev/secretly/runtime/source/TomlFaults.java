package dev.secretly.runtime.source;

/**
 * Puts what a TOML parser says of a fault into words of our own. The parser's messages quote the text at fault, which may
 * be a secret typed without quotes; so they are only compared at their ends, where the parser's grammar speaks.
 */
final class TomlFaults {

    private static final String FIRST_DEFINED = " previously defined at line ";

    private TomlFaults() {}

    static Fault of(int line, int column, String message) {
        String expected = message.substring(message.lastIndexOf(", expected ") + 1);
        if (message.startsWith("Unexpected ")) {
            return unexpected(line, column, message.startsWith("Unexpected end of "), expected);
        }
        if (message.startsWith("Invalid escape") || message.startsWith("Invalid unicode escape")) {
            return new Fault(
                    line, column, "\\\\ for a backslash, or '...' around the text", "an escape unknown to TOML");
        }
        if (message.contains(FIRST_DEFINED)) {
            return new Fault(line, column, "each key and table once", "a second definition" + first(message));
        }
        if (message.contains(" is an inline table ") || message.contains(" is not a")) {
            return new Fault(line, column, "each key and table once", "a second definition");
        }
        if (message.startsWith("Nesting ")) {
            return new Fault(line, column, "fewer levels of brackets", "too many levels of brackets");
        }
        return new Fault(line, column, "a number, date or time that exists", "a value out of range");
    }

    private static Fault unexpected(int line, int column, boolean atEnd, String expected) {
        if (expected.contains("a character") || expected.endsWith("expected '") || expected.endsWith("expected '''")) {
            return atEnd
                    ? new Fault(line, column, "the closing quote", "a quote that is never closed")
                    : new Fault(line, column, "an escape such as \\u0001", "a control character");
        }
        if (expected.endsWith("a value") && !expected.contains("]")) {
            return new Fault(line, column, "text in quotes, as in key = \"...\"", "a value without quotes, or none");
        }
        if (expected.endsWith("a newline or end-of-input")) {
            return new Fault(
                    line, column, "text in quotes, as in key = \"...\"", "something behind the end of a value");
        }
        if (expected.endsWith("=")) {
            return new Fault(line, column, "key = \"...\"", "a key without =");
        }
        if (expected.contains("]") || expected.contains("}")) {
            return new Fault(line, column, "the closing bracket", "a bracket that is not closed");
        }
        return new Fault(line, column, "key = \"...\" or [table]", "what is neither a key nor a table");
    }

    /** Only digits of the parser's own position, never a part of the file. */
    private static String first(String message) {
        int start = message.lastIndexOf(FIRST_DEFINED) + FIRST_DEFINED.length();
        int end = start;
        while (end < message.length() && message.charAt(end) >= '0' && message.charAt(end) <= '9') {
            end++;
        }
        return end == start ? "" : "; the first is at line " + message.substring(start, end);
    }
}
