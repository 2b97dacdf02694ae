package dev.secretly.runtime.internal.mistake;

import dev.secretly.runtime.internal.fault.Fault;
import dev.secretly.runtime.internal.fault.Fault.Kind;
import dev.secretly.runtime.internal.fault.HoldsValues;
import java.util.regex.Pattern;

/** Explains a fault from the line that it is in. */
@HoldsValues
final class LineMistake {

    private static final Pattern HEADER = Pattern.compile("\\s*\\[.*");
    private static final Pattern KEY = Pattern.compile("\\s*[\\w.\"'-]+\\s*=.*");
    private static final Pattern BOOLEAN = Pattern.compile("(?i)(true|false)\\b.*");
    private static final Pattern NULL = Pattern.compile("(?i)(null|none|nil|undefined)\\b.*");
    private static final Pattern YES_OR_NO = Pattern.compile("(?i)(yes|no|on|off)\\s*(#.*)?");
    private static final String TYPOGRAPHIC_QUOTES = "\u201c\u201d\u201e\u2018\u2019\u201a\u00ab\u00bb";
    private static final String PEM = "-----BEGIN";
    private static final char NO_BREAK_SPACE = '\u00a0';

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
        if (rest.indexOf(NO_BREAK_SPACE) == 0) {
            return as(Kind.NO_BREAK_SPACE);
        }
        return switch (fault.kind()) {
            case AFTER_VALUE -> HEADER.matcher(before).matches() ? afterHeader() : afterValue();
            case NO_VALUE -> value();
            case NO_EQUALS -> key();
            case NO_KEY -> noKey();
            case UNCLOSED_QUOTE -> before.contains(PEM) ? as(Kind.PEM_ON_SEVERAL_LINES) : fault;
            case UNCLOSED_HEADER -> HEADER.matcher(before).matches() ? header() : value();
            case UNCLOSED_BRACKET -> startsAnItem() ? as(Kind.NO_COMMA) : fault;
            case UNKNOWN_ESCAPE -> rest.startsWith("\\x") ? as(Kind.HEX_ESCAPE) : fault;
            default -> fault;
        };
    }

    private Fault afterHeader() {
        return as(KEY.matcher(rest).matches() ? Kind.KEY_AFTER_HEADER : Kind.AFTER_HEADER);
    }

    private Fault afterValue() {
        char last = before.isBlank() ? ' ' : before.charAt(before.length() - 1);
        boolean isAfterString = last == '"' || last == '\'';
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
        return endsWithQuote(before.stripTrailing()) ? fault : as(Kind.UNQUOTED_VALUE);
    }

    private static boolean endsWithQuote(String text) {
        return text.endsWith("\"") || text.endsWith("'");
    }

    private Fault noKey() {
        if (isForeignComment()) {
            return as(Kind.FOREIGN_COMMENT);
        }
        return rest.startsWith("]") || rest.startsWith("=") || rest.startsWith(".") ? as(Kind.EMPTY_NAME) : fault;
    }

    private Fault header() {
        if (rest.startsWith("]]")) {
            return as(Kind.AFTER_HEADER);
        }
        return rest.indexOf(']') > 0 ? as(Kind.KEY_WITH_SPACE) : fault;
    }

    private Fault comma() {
        String next = rest.substring(1).strip();
        if (next.isEmpty() || next.startsWith("#")) {
            return as(Kind.COMMA);
        }
        boolean isNumber = Character.isDigit(next.charAt(0)) && before.matches(".*\\d");
        return as(isNumber ? Kind.UNQUOTED_VALUE : Kind.TWO_STRINGS);
    }

    private Fault value() {
        if (rest.isBlank() || rest.startsWith("#")) {
            return as(Kind.EMPTY_VALUE);
        }
        if (TYPOGRAPHIC_QUOTES.indexOf(rest.charAt(0)) >= 0) {
            return as(Kind.TYPOGRAPHIC_QUOTES);
        }
        if (rest.startsWith(PEM)) {
            return as(Kind.PEM_ON_SEVERAL_LINES);
        }
        if (rest.startsWith("=") || rest.startsWith(">")) {
            return as(Kind.SEVERAL_EQUALS);
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
        return as(YES_OR_NO.matcher(rest).matches() ? Kind.YES_OR_NO : Kind.UNQUOTED_VALUE);
    }

    private Fault key() {
        if (rest.startsWith(":")) {
            return as(Kind.COLON);
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
            return as(Kind.QUOTE_BEFORE_KEY);
        }
        return rest.indexOf('=') >= 0 ? as(Kind.KEY_WITH_SPACE) : fault;
    }

    private boolean isForeignComment() {
        return rest.startsWith("//") || rest.startsWith(";");
    }

    private boolean startsAnItem() {
        return !rest.isEmpty() && ("\"'{[".indexOf(rest.charAt(0)) >= 0 || Character.isLetterOrDigit(rest.charAt(0)));
    }

    private Fault as(Kind kind) {
        return new Fault(kind, fault.line(), fault.column(), "");
    }
}
