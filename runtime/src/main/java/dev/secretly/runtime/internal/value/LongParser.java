package dev.secretly.runtime.internal.value;

import org.jspecify.annotations.Nullable;

/** A whole number of 64 bits. */
public final class LongParser extends SingleParser<Long> {

    /** A parser. */
    public LongParser() {
        super(ValueKind.LONG);
    }

    @Override
    protected @Nullable Long fromText(String text) {
        return Digits.toLong(text);
    }

    @Override
    protected @Nullable Long fromToml(Object value) {
        return (Long) value;
    }
}
