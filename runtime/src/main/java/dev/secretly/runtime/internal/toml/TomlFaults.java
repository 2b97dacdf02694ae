package dev.secretly.runtime.internal.toml;

import dev.secretly.runtime.internal.unreadable.Fault;
import dev.secretly.runtime.internal.unreadable.Fault.Kind;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Classifies the error messages of the TOML parser. They quote the faulty text, which may be a secret typed without
 * quotes, so only their fixed parts are matched, and only line numbers are copied from them.
 */
final class TomlFaults {

    private static final Pattern DEFINED = Pattern.compile(
            ".*(?:already |previously )?defined (?:as a literal array )?at line (\\d+), column \\d+\\)?"
                    + "(?: and cannot be extended)?",
            Pattern.DOTALL);

    private static final List<Beginning> BEGINNINGS = List.of(
            new Beginning("Invalid escape", Kind.UNKNOWN_ESCAPE),
            new Beginning("Invalid unicode escape", Kind.UNKNOWN_ESCAPE),
            new Beginning("Newlines are not allowed", Kind.NEWLINE_IN_TABLE),
            new Beginning("A trailing comma", Kind.TRAILING_COMMA),
            new Beginning("Empty table key", Kind.NO_KEY),
            new Beginning("Nesting is too deep", Kind.NESTED_TOO_DEEPLY),
            new Beginning("Invalid ", Kind.OUT_OF_RANGE),
            new Beginning("Integer is too ", Kind.NUMBER_OUT_OF_RANGE),
            new Beginning("Float is too ", Kind.NUMBER_OUT_OF_RANGE),
            new Beginning("Leading zeros ", Kind.LEADING_ZERO),
            new Beginning("Seconds are required ", Kind.NO_SECONDS),
            new Beginning("Year is ", Kind.OUT_OF_RANGE),
            new Beginning("Offset has ", Kind.OUT_OF_RANGE));

    private TomlFaults() {}

    /** The beginning of a parser message, and the kind of fault that it reports. */
    private record Beginning(String words, Kind kind) {}

    static Fault of(int line, int column, String message, TomlTrivia trivia) {
        Matcher defined = DEFINED.matcher(message);
        if (defined.matches()) {
            return new Fault(Kind.DEFINED_TWICE, line, column, trivia.originalLine(defined.group(1)));
        }
        return new Fault(kind(message), line, column, "");
    }

    private static Kind kind(String message) {
        if (message.startsWith("Unexpected ")) {
            boolean isAtEnd = message.startsWith("Unexpected end of ");
            return unexpected(isAtEnd, message.substring(message.lastIndexOf(", expected ") + 1));
        }
        for (Beginning beginning : BEGINNINGS) {
            if (message.startsWith(beginning.words())) {
                return beginning.kind();
            }
        }
        return Kind.UNPARSABLE;
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
        if (expected.contains("a comma")) {
            return Kind.UNCLOSED_BRACKET;
        }
        return expected.contains("]") ? Kind.UNCLOSED_HEADER : Kind.NO_KEY;
    }
}
