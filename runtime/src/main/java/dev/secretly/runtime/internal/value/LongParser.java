package dev.secretly.runtime.internal.value;

import org.jspecify.annotations.Nullable;

/** Parses a 64-bit integer. */
public final class LongParser extends SingleParser<Long> {

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
