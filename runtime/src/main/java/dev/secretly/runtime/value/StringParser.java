package dev.secretly.runtime.value;

import org.jspecify.annotations.Nullable;

/** A text, as it is. */
public final class StringParser extends SingleParser<String> {

    /** A parser. */
    public StringParser() {
        super(ValueKind.TEXT);
    }

    @Override
    public String fromText(String text, String key) {
        return text;
    }

    @Override
    protected @Nullable String fromText(String text) {
        return text;
    }
}
