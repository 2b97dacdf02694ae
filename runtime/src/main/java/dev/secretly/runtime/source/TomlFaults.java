package dev.secretly.runtime.source;

import dev.secretly.runtime.source.Fault.Kind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells what a TOML parser says of a fault by kind. The parser's messages quote the text at fault, which may be a secret
 * typed without quotes; so they are only compared where the parser's grammar speaks, and digits of its own are taken.
 */
final class TomlFaults {

    private static final Pattern DEFINED = Pattern.compile(
            ".* \\(?(?:previously )?defined at line (\\d+), column \\d+\\)?(?: and cannot be extended)?",
            Pattern.DOTALL);

    private TomlFaults() {}

    static Fault of(int line, int column, String message) {
        Matcher defined = DEFINED.matcher(message);
        if (defined.matches()) {
            return new Fault(Kind.DEFINED_TWICE, line, column, defined.group(1));
        }
        return new Fault(kind(message), line, column, "");
    }

    private static Kind kind(String message) {
        if (message.startsWith("Unexpected ")) {
            boolean isAtEnd = message.startsWith("Unexpected end of ");
            return unexpected(isAtEnd, message.substring(message.lastIndexOf(", expected ") + 1));
        }
        if (message.startsWith("Invalid escape") || message.startsWith("Invalid unicode escape")) {
            return Kind.UNKNOWN_ESCAPE;
        }
        return message.startsWith("Nesting ") ? Kind.NESTED_TOO_DEEPLY : Kind.OUT_OF_RANGE;
    }

    private static Kind unexpected(boolean isAtEnd, String expected) {
        if (expected.contains("a character") || expected.endsWith("expected '") || expected.endsWith("expected '''")) {
            return isAtEnd ? Kind.UNCLOSED_QUOTE : Kind.CONTROL_CHARACTER;
        }
        if (expected.endsWith("a value") && !expected.contains("]")) {
            return Kind.NO_VALUE;
        }
        if (expected.endsWith("a newline or end-of-input")) {
            return Kind.AFTER_VALUE;
        }
        if (expected.endsWith("=")) {
            return Kind.NO_EQUALS;
        }
        return expected.contains("]") || expected.contains("}") ? Kind.UNCLOSED_BRACKET : Kind.NO_KEY;
    }
}
