package dev.secretly.runtime.internal.toml;

/** Thrown if a string is not a TOML key. It has the column and the violated rule of TOML 1.0, "Keys". */
public final class KeySyntaxException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final int column;
    private final Reason reason;

    KeySyntaxException(int index, Reason reason) {
        this.column = index + 1;
        this.reason = reason;
    }

    /** The column of the error in UTF-16 units, from 1; one more than the length if the string ends too early. */
    public int column() {
        return column;
    }

    /** What is wrong there. */
    public Reason reason() {
        return reason;
    }

    /** The reasons. */
    public enum Reason {
        /** A part is missing: the text is empty, starts or ends with a dot, or has two in a row. */
        NO_PART,
        /** A character that has to be inside quotes. */
        NOT_BARE,
        /** Something other than a dot follows a part. */
        NO_DOT,
        /** A quote is never closed. */
        UNCLOSED,
        /** A backslash escape that TOML does not have. */
        ESCAPE,
        /** A control character, or half a surrogate pair, inside quotes. */
        CONTROL,
    }
}
