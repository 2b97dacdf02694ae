package dev.secretly.runtime.internal.value;

/** The characters of a text, as it is, in an array that the program can wipe. */
public final class CharsParser extends TextParser<char[]> {

    /** A parser. */
    public CharsParser() {}

    @Override
    protected char[] fromText(String text, String key) {
        return text.toCharArray();
    }
}
