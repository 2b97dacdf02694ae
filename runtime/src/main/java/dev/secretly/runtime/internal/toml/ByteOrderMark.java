package dev.secretly.runtime.internal.toml;

/** The byte order mark, which some editors write at the start of a file. It is no part of the text. */
public final class ByteOrderMark {

    private static final String MARK = "\uFEFF";

    private ByteOrderMark() {}

    /** The mark that a text starts with; empty if it does not. */
    public static String of(String text) {
        return text.startsWith(MARK) ? MARK : "";
    }

    /** The text without a mark at its start. */
    public static String removedFrom(String text) {
        return text.substring(of(text).length());
    }
}
