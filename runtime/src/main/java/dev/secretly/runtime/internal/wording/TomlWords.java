package dev.secretly.runtime.internal.wording;

import dev.secretly.runtime.internal.unreadable.Fault;

/** Words for what is wrong in TOML text. */
public final class TomlWords {

    private static final String QUOTED = "text in quotes, as in key = \"...\"";

    private TomlWords() {}

    /** What was found. */
    static String found(Fault fault) {
        return switch (fault.kind()) {
            case OTHER_FORMAT -> fault.detail() + ", not TOML";
            case CARRIAGE_RETURNS -> "lines that end with CR only";
            case NUL_IN_TOML -> "a NUL character";
            case INVISIBLE -> "an invisible character, such as a no-break space";
            case EMPTY_VALUE -> "no value";
            case UNQUOTED_VALUE, RAW_VALUE -> "a value without quotes";
            case TYPOGRAPHIC_QUOTES -> "typographic quotes";
            case BOOLEAN_CASE -> "a boolean with capital letters";
            case NULL_VALUE -> "null, which TOML does not have";
            case YES_OR_NO -> "yes, no, on or off, which are not TOML booleans";
            case VARIABLE_REFERENCE -> "a reference to a variable, which TOML does not have";
            case SEVERAL_EQUALS -> "more than one = after the key";
            case ARROW -> "=> after the key";
            case BACKTICKS -> "backticks around the value";
            case NUMBER_FORM -> "a number in a form that TOML does not have";
            case PEM_ON_SEVERAL_LINES -> "a PEM on several lines, without ''' around it";
            case LEADING_ZERO -> "a number with a leading zero";
            case NO_SECONDS -> "a time without seconds";
            case AFTER_VALUE -> "text after the value";
            case BRACKET_AFTER_VALUE -> "a " + fault.detail() + " after the value";
            case COMMA -> "a comma after the value";
            case SEMICOLON -> "a semicolon at the end of the line";
            case FOREIGN_COMMENT -> "a comment that does not start with #";
            case TWO_STRINGS -> "two values for one key";
            case TWO_KEYS -> "two keys on one line";
            case QUOTE_INSIDE -> "a \" inside \"...\"";
            case APOSTROPHE_INSIDE -> "a ' inside '...'";
            case AFTER_HEADER -> "text after a header";
            case KEY_AFTER_HEADER -> "a key on the line of a header";
            case UNCLOSED_QUOTE -> "a quote that is never closed";
            case BACKSLASH_AT_END -> "a backslash before the closing quote";
            case UNCLOSED_MULTI_LINE -> "a " + fault.detail() + " that is never closed";
            case UNCLOSED_ARRAY -> "an array that is never closed";
            case UNCLOSED_INLINE_TABLE -> "an inline table that is never closed";
            case UNCLOSED_BRACKET -> "neither a comma nor the closing bracket";
            case NO_COMMA -> "no comma between two items";
            case UNCLOSED_HEADER -> "a header that is not closed";
            case CONTROL_CHARACTER -> "a control character";
            case UNKNOWN_ESCAPE -> "an escape that TOML does not have";
            case HEX_ESCAPE -> "the escape \\x, which TOML 1.0 does not have";
            case DEFINED_TWICE, TABLE_DEFINED_TWICE -> "a second definition; the first is at line " + fault.detail();
            case NO_EQUALS -> "a key without =";
            case COLON -> "a colon after the key";
            case COLON_AND_EQUALS -> ":= after the key";
            case EXPORT -> "export before the key";
            case LIST_ITEM -> "a YAML list item";
            case KEY_WITHOUT_QUOTES -> "a name that needs quotes";
            case KEY_WITH_SPACE -> "a space in a key or header";
            case QUOTE_BEFORE_KEY -> "a quote before the key";
            case EMPTY_NAME -> "an empty name";
            case NO_KEY -> "neither a key nor the header of a table";
            case BRACE_BEFORE_KEY -> "a { before the key";
            case NESTED_TOO_DEEPLY -> "too many levels of brackets";
            case NEWLINE_IN_TABLE -> "a line break in an inline table";
            case TRAILING_COMMA -> "a comma after the last entry of an inline table";
            case OUT_OF_RANGE -> "a date or time that does not exist";
            case NUMBER_OUT_OF_RANGE -> "a number out of range";
            case TOO_LONG_TO_PARSE -> "more than plain lines, in a file of more than " + fault.detail();
            default -> "not TOML 1.0";
        };
    }

    /** What was expected. */
    static String wanted(Fault fault) {
        return switch (fault.kind()) {
            case OTHER_FORMAT -> "TOML: key = \"...\" on each line, with [table] above the keys of a table";
            case CARRIAGE_RETURNS -> "lines that end with LF";
            case NUL_IN_TOML -> "UTF-8 text without NUL characters";
            case INVISIBLE -> "a space, or nothing";
            case UNQUOTED_VALUE -> QUOTED;
            case RAW_VALUE -> "text in '...', which keeps each backslash and quote";
            case EMPTY_VALUE -> "a value, as in key = \"...\"";
            case TYPOGRAPHIC_QUOTES -> "straight quotes, as in key = \"...\"";
            case BOOLEAN_CASE -> "true or false in lower case";
            case NULL_VALUE -> "a value, or no line for the key";
            case YES_OR_NO -> "true or false, or the text in quotes";
            case VARIABLE_REFERENCE -> "the value itself in quotes";
            case SEVERAL_EQUALS, ARROW, COLON_AND_EQUALS -> "one = after the key";
            case BACKTICKS -> QUOTED;
            case NUMBER_FORM -> "a number such as 1000 or 0.5, or text in quotes";
            case PEM_ON_SEVERAL_LINES -> "the PEM between ''' and '''";
            case LEADING_ZERO -> "the number without leading zeros, or in quotes";
            case NO_SECONDS -> "a time with seconds, as in 07:30:00, or the text in quotes";
            case AFTER_VALUE, BRACKET_AFTER_VALUE, COMMA, SEMICOLON -> "nothing but a comment after the value";
            case FOREIGN_COMMENT -> "# before a comment";
            case TWO_STRINGS -> "one value, or an array such as [\"a\", \"b\"]";
            case TWO_KEYS, KEY_AFTER_HEADER -> "each key on its own line";
            case QUOTE_INSIDE -> "\\\" for each quote inside the text";
            case APOSTROPHE_INSIDE -> "''' around the text";
            case AFTER_HEADER -> "nothing but a comment after the header";
            case UNCLOSED_QUOTE -> "the closing quote on the same line";
            case UNCLOSED_MULTI_LINE -> "the closing " + fault.detail();
            case UNCLOSED_ARRAY -> "the closing ]";
            case UNCLOSED_INLINE_TABLE -> "the closing } on the same line";
            case UNCLOSED_BRACKET -> "a comma or the closing bracket";
            case NO_COMMA -> "a comma between two items";
            case UNCLOSED_HEADER -> "the closing bracket of the header";
            case CONTROL_CHARACTER -> "an escape such as \\u0001";
            case UNKNOWN_ESCAPE, BACKSLASH_AT_END -> "\\\\ for a backslash, or '...' instead of \"...\"";
            case HEX_ESCAPE -> "\\u0041 for \\x41";
            case DEFINED_TWICE, TABLE_DEFINED_TWICE -> "each key and table once";
            case NO_EQUALS -> "key = \"...\"";
            case COLON -> "= after the key";
            case EXPORT -> "the key at the start of the line";
            case LIST_ITEM -> "an array, as in key = [\"a\", \"b\"]";
            case KEY_WITHOUT_QUOTES -> "the name in quotes";
            case KEY_WITH_SPACE -> "one word, or the name in quotes";
            case QUOTE_BEFORE_KEY -> "a key without quotes, or between two";
            case EMPTY_NAME -> "a name";
            case NO_KEY -> "key = \"...\" or [table]";
            case BRACE_BEFORE_KEY -> "the key at the start of the line";
            case NESTED_TOO_DEEPLY -> "fewer levels of brackets";
            case NEWLINE_IN_TABLE -> "the whole { ... } on one line";
            case TRAILING_COMMA -> "no comma before the }";
            case OUT_OF_RANGE -> "a valid date or time, or the text in quotes";
            case NUMBER_OUT_OF_RANGE -> "a number that fits in 64 bits, or the text in quotes";
            case TOO_LONG_TO_PARSE -> "[table] or key = \"...\" without escapes, or divide the file";
            default -> "TOML 1.0";
        };
    }

    /** Whether the text is at fault as a whole. */
    public static boolean isOfWholeText(Fault fault) {
        return fault.kind() == Fault.Kind.OTHER_FORMAT || fault.kind() == Fault.Kind.CARRIAGE_RETURNS;
    }

    /** What to do at the line of the fault. */
    static String correction(Fault fault) {
        return switch (fault.kind()) {
            case OTHER_FORMAT ->
                "rewrite the text as TOML: key = \"...\" on each line, with [table] above the keys of a table";
            case CARRIAGE_RETURNS -> "save the text with LF at the end of each line";
            case NUL_IN_TOML -> "save the file as UTF-8 text, without NUL characters";
            case INVISIBLE -> "replace the invisible character with a space, or remove it";
            case UNQUOTED_VALUE -> "put the value in quotes, as in key = \"...\"";
            case RAW_VALUE -> "put the value in '...', which keeps each backslash and quote";
            case NULL_VALUE -> "remove the line, or write a value in quotes";
            case SEVERAL_EQUALS -> "keep only one = after the key";
            case ARROW -> "write = instead of =>";
            case BACKTICKS -> "write quotes instead of the backticks, as in key = \"...\"";
            case NUMBER_FORM -> "write a number such as 1000 or 0.5, or put the value in quotes";
            case PEM_ON_SEVERAL_LINES ->
                "write ''' before and after the PEM instead of quotes, or run secretly set KEY < key.pem";
            case LEADING_ZERO -> "remove the leading zeros, or put the value in quotes";
            case NO_SECONDS -> "add the seconds, as in 07:30:00, or put the value in quotes";
            case AFTER_VALUE -> "remove what follows the value, or put all of it in quotes";
            case BRACKET_AFTER_VALUE -> "remove the " + fault.detail() + " after the value";
            case COMMA -> "remove the comma";
            case SEMICOLON -> "remove the semicolon";
            case FOREIGN_COMMENT -> "start the comment with #";
            case TWO_STRINGS -> "keep one value, or write an array such as [\"a\", \"b\"]";
            case QUOTE_INSIDE -> "write \\\" for a quote inside the text, or remove the quote";
            case UNCLOSED_HEADER -> "close the header as [table], or as [[table]] for an array of tables";
            case APOSTROPHE_INSIDE -> "put the text between ''' and '''";
            case AFTER_HEADER -> "remove what follows the header";
            case KEY_AFTER_HEADER -> "move the key to the next line";
            case TWO_KEYS -> "write each key on its own line, with nothing after its value";
            case UNCLOSED_ARRAY -> "an array starts: write ] where it ends";
            case UNCLOSED_INLINE_TABLE -> "write } at the end of the inline table, on the same line";
            case UNCLOSED_MULTI_LINE -> "a text starts: write " + fault.detail() + " where it ends";
            case NO_COMMA -> "write a comma between the items";
            case DEFINED_TWICE -> "keep this key or the one at line " + fault.detail() + ", and remove the other";
            case TABLE_DEFINED_TWICE ->
                "remove this header, and move the keys under it to the table at line " + fault.detail();
            case CONTROL_CHARACTER -> "replace the control character with an escape such as \\u0001";
            case VARIABLE_REFERENCE -> "replace the reference with the value itself, in quotes";
            case BRACE_BEFORE_KEY -> "remove the { before the key";
            case COLON -> "write = instead of the colon";
            case COLON_AND_EQUALS -> "write = instead of :=";
            case EXPORT -> "remove export";
            case KEY_WITHOUT_QUOTES -> "put the name in quotes, as in \"key\" = \"...\"";
            case KEY_WITH_SPACE -> "write the name as one word, or put it in quotes";
            case QUOTE_BEFORE_KEY -> "remove the quote before the key";
            case UNCLOSED_QUOTE -> "write the closing quote, or \"\"\" around text of several lines";
            case NEWLINE_IN_TABLE -> "write the whole { ... } on one line";
            case TRAILING_COMMA -> "remove the comma before the }";
            default -> "write " + wanted(fault);
        };
    }
}
