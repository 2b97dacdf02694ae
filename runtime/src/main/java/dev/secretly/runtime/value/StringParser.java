package dev.secretly.runtime.value;

/** A text, as it is. */
public final class StringParser extends TextParser<String> {

    /** A parser. */
    public StringParser() {}

    @Override
    protected String fromText(String text, String key) {
        return text;
    }
}
