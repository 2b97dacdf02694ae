package dev.secretly.runtime.internal.fault;

/**
 * Why a source cannot be read. It holds nothing of the file but places.
 *
 * @param kind what is wrong
 * @param line the line, from 1; 0 where the fault is the file itself
 * @param column the column in code points, from 1; 0 as the line
 * @param detail the class of an exception for {@link Kind#FAILED} and {@link Kind#SOURCE_FAILED}, the line of the first
 *     definition for {@link Kind#DEFINED_TWICE}, what else is set for {@link Kind#BOTH_SET}, names for others; else empty
 */
public record Fault(Kind kind, int line, int column, String detail) {

    /** The ways in which reading a source can fail. */
    public enum Kind {
        // The file.
        FOLDER,
        NO_REGULAR_FILE,
        TOO_LARGE,
        FOLDER_DENIED,
        DENIED,
        FAILED,
        NOT_UTF8,
        NO_SUCH_FILE,
        DANGLING_LINK,
        NO_FOLDER,
        NUL,
        UNSTABLE_MOUNT,
        UNSTABLE_FILE,
        // What is set.
        BOTH_SET,
        NO_PROFILE_FILE,
        PROFILE_NAME,
        NO_FILE_NAMED,
        // A source of the program's.
        SOURCE_DENIED,
        SOURCE_FAILED,
        SOURCE_ANSWERS,
        // The TOML.
        NO_VALUE,
        AFTER_VALUE,
        UNCLOSED_QUOTE,
        UNCLOSED_BRACKET,
        UNCLOSED_HEADER,
        CONTROL_CHARACTER,
        UNKNOWN_ESCAPE,
        DEFINED_TWICE,
        NO_EQUALS,
        NO_KEY,
        NEWLINE_IN_TABLE,
        TRAILING_COMMA,
        NESTED_TOO_DEEPLY,
        OUT_OF_RANGE,
        TOO_LONG_TO_PARSE,
        UNPARSABLE
    }

    /** A fault of the file itself. */
    public static Fault ofFile(Kind kind, String detail) {
        return new Fault(kind, 0, 0, detail);
    }
}
