package dev.secretly.runtime.internal.toml;

/** A text that is no TOML key. It says where, and which rule of TOML 1.0, "Keys" is broken. */
public final class KeySyntaxException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final int column;
    private final Fault fault;

    KeySyntaxException(int index, Fault fault) {
        this.column = index + 1;
        this.fault = fault;
    }

    /** The column of the fault in UTF-16 characters, from 1; one more than the length where the text ends too early. */
    public int column() {
        return column;
    }

    /** What is wrong there. */
    public Fault fault() {
        return fault;
    }

    /** The ways in which a text can fail to be a key. */
    public enum Fault {
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
