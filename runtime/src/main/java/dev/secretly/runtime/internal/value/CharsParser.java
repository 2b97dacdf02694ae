package dev.secretly.runtime.internal.value;

/** Parses an unchanged string into an array of characters that the program can wipe. */
public final class CharsParser extends TextParser<char[]> {

    public CharsParser() {}

    @Override
    protected char[] fromText(String text, String key) {
        return text.toCharArray();
    }
}
