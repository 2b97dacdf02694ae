package dev.secretly.runtime.internal.toml.mistake;

import dev.secretly.runtime.internal.HoldsValues;
import dev.secretly.runtime.internal.unreadable.Fault;
import dev.secretly.runtime.internal.unreadable.Fault.Kind;
import java.util.regex.Pattern;

/** Explains a fault from the line that it is in. */
@HoldsValues
final class LineMistake {

    private static final Pattern HEADER = Pattern.compile("\\s*\\[.*");
    private static final Pattern KEY = Pattern.compile("\\s*[\\w.\"'-]+\\s*=.*");
    private static final Pattern BOOLEAN = Pattern.compile("(?i)(true|false)\\s*([,;#].*)?");
    private static final Pattern NULL = Pattern.compile("(?i)(null|none|nil|undefined)\\s*([,;#].*)?");
    private static final Pattern BRACKETS = Pattern.compile("[\\]}\\s]*(#.*)?");

    /** What people write for a number, and TOML does not have. */
    private static final Pattern NUMBER = Pattern.compile("(?=.*\\d)\\s*+[+-]?+[\\d_]*+[.,]?+[\\d_]*+\\s*+(#.*)?");

    private static final Pattern YES_OR_NO = Pattern.compile("(?i)(yes|no|on|off)\\s*([,;#].*)?");
    private static final String TYPOGRAPHIC_QUOTES = "\u201c\u201d\u201e\u2018\u2019\u201a\u00ab\u00bb";
    private static final String PEM = "-----BEGIN";
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u00a0\\u1680\\u2000-\\u200f\\u2028-\\u202f\\u205f\\u2060\\u3000\\ufeff].*");

    private final Fault fault;

    /** What the line has before the fault, and from there on. */
    private final String before;

    private final String rest;

    private LineMistake(Fault fault, String line) {
        int column = Math.min(fault.column() - 1, line.codePointCount(0, line.length()));
        int index = line.offsetByCodePoints(0, Math.max(0, column));
        this.fault = fault;
        this.before = line.substring(0, index);
        this.rest = line.substring(index);
    }

    /** The fault as a person would name it. */
    static Fault of(Fault fault, String line) {
        return new LineMistake(fault, line).explained();
    }

    private Fault explained() {
        if (rest.startsWith("\0")) {
            return as(Kind.NUL_IN_TOML);
        }
        if (INVISIBLE.matcher(rest).matches()) {
            return as(Kind.INVISIBLE);
        }
        if (rest.startsWith("\r") && rest.length() > 1) {
            return as(Kind.CARRIAGE_RETURNS);
        }
        return switch (fault.kind()) {
            case AFTER_VALUE -> HEADER.matcher(before).matches() ? afterHeader() : afterValue();
            case NO_VALUE -> value();
            case NO_EQUALS -> key();
            case NO_KEY -> noKey();
            case UNCLOSED_QUOTE -> quote();
            case CONTROL_CHARACTER -> control();
            case UNCLOSED_HEADER -> HEADER.matcher(before).matches() ? header() : value();
            case UNCLOSED_BRACKET -> inBrackets();
            case UNKNOWN_ESCAPE -> rest.startsWith("\\x") ? as(Kind.HEX_ESCAPE) : fault;
            default -> fault;
        };
    }

    private Fault quote() {
        String text = before.stripTrailing();
        if (before.contains(PEM)) {
            return as(Kind.PEM_ON_SEVERAL_LINES);
        }
        if (text.endsWith("\\\"")) {
            return as(Kind.BACKSLASH_AT_END);
        }
        return !text.isEmpty() && TYPOGRAPHIC_QUOTES.indexOf(text.charAt(text.length() - 1)) >= 0
                ? as(Kind.TYPOGRAPHIC_QUOTES)
                : fault;
    }

    /** The parser also takes what follows a key in quotes for a part of it. */
    private Fault control() {
        if (rest.isEmpty()) {
            return as(Kind.UNCLOSED_QUOTE);
        }
        if (Character.isISOControl(rest.codePointAt(0)) || (before.indexOf('=') >= 0 && !before.contains("{"))) {
            return fault;
        }
        return HEADER.matcher(before).matches() ? header() : key();
    }

    private Fault afterHeader() {
        if (isForeignComment() && !rest.substring(1).isBlank()) {
            return as(Kind.FOREIGN_COMMENT);
        }
        return as(KEY.matcher(rest).matches() ? Kind.KEY_AFTER_HEADER : Kind.AFTER_HEADER);
    }

    private Fault afterValue() {
        char last = before.isBlank() ? ' ' : before.charAt(before.length() - 1);
        boolean isAfterString = last == '"' || last == '\'';
        if (rest.startsWith("]") || rest.startsWith("}")) {
            // Something else after the bracket could be a part of the value.
            return BRACKETS.matcher(rest).matches()
                    ? new Fault(Kind.BRACKET_AFTER_VALUE, fault.line(), fault.column(), rest.substring(0, 1))
                    : fault;
        }
        if ((rest.startsWith(";") || rest.startsWith(","))
                && KEY.matcher(rest.substring(1)).matches()) {
            return as(Kind.TWO_KEYS);
        }
        if (isForeignComment()) {
            return as(rest.startsWith("//") || !rest.substring(1).isBlank() ? Kind.FOREIGN_COMMENT : Kind.SEMICOLON);
        }
        if (rest.startsWith(",")) {
            return comma();
        }
        if (isAfterString && rest.indexOf(last) >= 0) {
            return as(last == '"' ? Kind.QUOTE_INSIDE : Kind.APOSTROPHE_INSIDE);
        }
        if (rest.startsWith("\"") || rest.startsWith("'")) {
            return as(Kind.TWO_STRINGS);
        }
        if (KEY.matcher(rest).matches()) {
            return as(Kind.TWO_KEYS);
        }
        return endsWithQuote(before.stripTrailing()) ? fault : unquoted();
    }

    private static boolean endsWithQuote(String text) {
        return text.endsWith("\"") || text.endsWith("'");
    }

    private Fault noKey() {
        if (isForeignComment()) {
            return as(Kind.FOREIGN_COMMENT);
        }
        if (rest.startsWith("{") && KEY.matcher(rest.substring(1)).matches()) {
            return as(Kind.BRACE_BEFORE_KEY);
        }
        return rest.startsWith("]") || rest.startsWith("=") || rest.startsWith(".") ? as(Kind.EMPTY_NAME) : fault;
    }

    private Fault header() {
        if (rest.startsWith("]]")) {
            return as(Kind.AFTER_HEADER);
        }
        if (rest.startsWith(".")) {
            return as(Kind.EMPTY_NAME);
        }
        if (rest.indexOf(']') < 1 || rest.indexOf('=') >= 0) {
            return fault;
        }
        return as(isAtSpace() ? Kind.KEY_WITH_SPACE : Kind.KEY_WITHOUT_QUOTES);
    }

    private Fault comma() {
        String next = rest.substring(1).strip();
        if (next.isEmpty() || next.startsWith("#")) {
            return as(Kind.COMMA);
        }
        boolean isNumber = Character.isDigit(next.charAt(0)) && before.matches(".*\\d");
        return isNumber ? unquoted() : as(Kind.TWO_STRINGS);
    }

    private Fault value() {
        if (rest.isBlank() || "#;}]".indexOf(rest.charAt(0)) >= 0 || rest.startsWith("// ")) {
            return as(Kind.EMPTY_VALUE);
        }
        if (rest.startsWith(",")) {
            return as(Kind.COMMA);
        }
        if (TYPOGRAPHIC_QUOTES.indexOf(rest.charAt(0)) >= 0) {
            return as(Kind.TYPOGRAPHIC_QUOTES);
        }
        if (rest.startsWith(PEM)) {
            return as(Kind.PEM_ON_SEVERAL_LINES);
        }
        if (rest.startsWith("=") || rest.startsWith(">")) {
            return as(rest.startsWith("=") ? Kind.SEVERAL_EQUALS : Kind.ARROW);
        }
        if (rest.startsWith("`")) {
            return as(Kind.BACKTICKS);
        }
        if (rest.startsWith("$")) {
            return as(Kind.VARIABLE_REFERENCE);
        }
        if (BOOLEAN.matcher(rest).matches()) {
            return as(Kind.BOOLEAN_CASE);
        }
        if (NULL.matcher(rest).matches()) {
            return as(Kind.NULL_VALUE);
        }
        return YES_OR_NO.matcher(rest).matches() ? as(Kind.YES_OR_NO) : unquoted();
    }

    /** Between {@code "} and {@code "}, a backslash or quote of the value would have another meaning. */
    private Fault unquoted() {
        String value = before.substring(before.indexOf('=') + 1) + rest;
        if (NUMBER.matcher(value).matches()) {
            return as(Kind.NUMBER_FORM);
        }
        boolean isRaw = rest.indexOf('\\') >= 0 || rest.indexOf('"') >= 0;
        return as(isRaw && rest.indexOf('\'') < 0 && rest.indexOf(',') < 0 ? Kind.RAW_VALUE : Kind.UNQUOTED_VALUE);
    }

    private Fault key() {
        if (rest.startsWith(":")) {
            return as(rest.startsWith(":=") ? Kind.COLON_AND_EQUALS : Kind.COLON);
        }
        if (before.strip().equals("export")) {
            return as(Kind.EXPORT);
        }
        if (before.strip().equals("-")) {
            return as(Kind.LIST_ITEM);
        }
        if (!rest.isEmpty() && Character.isLetter(rest.codePointAt(0)) && rest.codePointAt(0) > '~') {
            return as(Kind.KEY_WITHOUT_QUOTES);
        }
        if (before.stripLeading().startsWith("\"") && before.indexOf('=') >= 0) {
            return new Fault(Kind.QUOTE_BEFORE_KEY, fault.line(), 1 + before.indexOf('"'), "");
        }
        if (rest.indexOf('=') < 0) {
            return fault;
        }
        return as(isAtSpace() ? Kind.KEY_WITH_SPACE : Kind.KEY_WITHOUT_QUOTES);
    }

    private boolean isAtSpace() {
        return !before.equals(before.stripTrailing()) || !rest.equals(rest.stripLeading());
    }

    private boolean isForeignComment() {
        return rest.startsWith("//") || rest.startsWith(";");
    }

    private Fault inBrackets() {
        char last = before.isEmpty() ? ' ' : before.charAt(before.length() - 1);
        boolean isInside = !rest.isEmpty() && Character.isLetterOrDigit(rest.charAt(0)) && rest.indexOf(last) > 0;
        if (isInside && (last == '"' || last == '\'')) {
            return as(last == '"' ? Kind.QUOTE_INSIDE : Kind.APOSTROPHE_INSIDE);
        }
        return startsAnItem() ? as(Kind.NO_COMMA) : fault;
    }

    private boolean startsAnItem() {
        return !rest.isEmpty() && ("\"'{[".indexOf(rest.charAt(0)) >= 0 || Character.isLetterOrDigit(rest.charAt(0)));
    }

    private Fault as(Kind kind) {
        return new Fault(kind, fault.line(), fault.column(), "");
    }
}
