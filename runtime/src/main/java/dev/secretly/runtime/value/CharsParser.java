package dev.secretly.runtime.value;

import org.jspecify.annotations.Nullable;

/** The characters of a text, as it is, in an array that the program can wipe. */
public final class CharsParser extends SingleParser<char[]> {

    /** A parser. */
    public CharsParser() {
        super(ValueKind.TEXT);
    }

    @Override
    public char[] fromText(String text, String key) {
        return text.toCharArray();
    }

    @Override
    protected char @Nullable [] fromText(String text) {
        return text.toCharArray();
    }
}
