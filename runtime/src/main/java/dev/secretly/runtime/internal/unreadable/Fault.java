package dev.secretly.runtime.internal.unreadable;

/**
 * Why a source cannot be read. It holds positions in the file, never its content.
 *
 * @param kind what is wrong
 * @param line the line, from 1; 0 if the fault is not in TOML text
 * @param column the column in code points, from 1; 0 if the line is 0
 * @param detail the class of an exception for {@link Kind#FAILED}, {@link Kind#NAMED_FILE_FAILED}, {@link Kind#SOURCE_FAILED} and {@link Kind#SOURCE_UNREACHABLE}, the line of the first
 *     definition for {@link Kind#DEFINED_TWICE}, the other setting for {@link Kind#BOTH_SET}, the length of the
 *     text for {@link Kind#NOT_PATHS} and {@link Kind#NOT_ADDRESSES}, a name or limit for some others, else empty
 * @param remedy what to do, where only the source itself or the text of a setting shows it; else empty
 */
public record Fault(Kind kind, int line, int column, String detail, String remedy) {

    public Fault(Kind kind, int line, int column, String detail) {
        this(kind, line, column, detail, "");
    }

    /** The ways in which reading a source can fail. */
    public enum Kind {
        // The file.
        FOLDER,
        NO_REGULAR_FILE,
        PIPE_NOT_OPENED,
        SILENT_PIPE,
        EMPTY_PIPE,
        TOO_LARGE,
        FOLDER_DENIED,
        DENIED,
        FAILED,
        NOT_UTF8,
        NO_SUCH_FILE,
        NO_SUCH_NAMED_FILE,
        DANGLING_LINK,
        NO_FOLDER,
        NUL,
        UNSTABLE_MOUNT,
        UNSTABLE_FILE,
        // A file that the value of a secret names.
        NAMED_FILE_DENIED,
        NAMED_FILE_TOO_LARGE,
        NAMED_FILE_FAILED,
        // A variable.
        UNDECODABLE,
        ENVIRONMENT_DENIED,
        // Settings, or two files for one secret.
        BOTH_SET,
        NO_PROFILE_FILE,
        PROFILE_NAME,
        NO_FILE_NAMED,
        NOT_PATHS,
        NOT_ADDRESSES,
        // Custom sources.
        SOURCE_DENIED,
        SOURCE_FAILED,
        SOURCE_UNREACHABLE,
        SOURCE_ANSWERS,
        SOURCE_ASKS_ITSELF,
        // Stores.
        STORE_DENIED,
        STORE_FAILED,
        NO_STORE,
        // The TOML.
        OTHER_FORMAT,
        CARRIAGE_RETURNS,
        NUL_IN_TOML,
        INVISIBLE,
        NO_VALUE,
        EMPTY_VALUE,
        UNQUOTED_VALUE,
        RAW_VALUE,
        TYPOGRAPHIC_QUOTES,
        BOOLEAN_CASE,
        NULL_VALUE,
        YES_OR_NO,
        VARIABLE_REFERENCE,
        SEVERAL_EQUALS,
        ARROW,
        BACKTICKS,
        NUMBER_FORM,
        PEM_ON_SEVERAL_LINES,
        LEADING_ZERO,
        NO_SECONDS,
        AFTER_VALUE,
        BRACKET_AFTER_VALUE,
        COMMA,
        SEMICOLON,
        FOREIGN_COMMENT,
        TWO_STRINGS,
        TWO_KEYS,
        QUOTE_INSIDE,
        APOSTROPHE_INSIDE,
        AFTER_HEADER,
        KEY_AFTER_HEADER,
        UNCLOSED_QUOTE,
        BACKSLASH_AT_END,
        UNCLOSED_MULTI_LINE,
        UNCLOSED_ARRAY,
        UNCLOSED_INLINE_TABLE,
        UNCLOSED_BRACKET,
        NO_COMMA,
        UNCLOSED_HEADER,
        CONTROL_CHARACTER,
        UNKNOWN_ESCAPE,
        HEX_ESCAPE,
        DEFINED_TWICE,
        TABLE_DEFINED_TWICE,
        NO_EQUALS,
        COLON,
        COLON_AND_EQUALS,
        EXPORT,
        LIST_ITEM,
        KEY_WITHOUT_QUOTES,
        KEY_WITH_SPACE,
        QUOTE_BEFORE_KEY,
        EMPTY_NAME,
        NO_KEY,
        BRACE_BEFORE_KEY,
        NEWLINE_IN_TABLE,
        TRAILING_COMMA,
        NESTED_TOO_DEEPLY,
        OUT_OF_RANGE,
        NUMBER_OUT_OF_RANGE,
        TOO_LONG_TO_PARSE,
        UNPARSABLE
    }

    /** A fault of a store that knows what is wrong, and what to do. */
    public static Fault ofStore(Kind kind, String problem, String remedy) {
        return new Fault(kind, 0, 0, problem, remedy);
    }

    /** A fault without a position. */
    public static Fault ofFile(Kind kind, String detail) {
        return new Fault(kind, 0, 0, detail);
    }
}
