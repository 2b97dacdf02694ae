package dev.secretly.runtime.internal.value;

import org.jspecify.annotations.Nullable;

/** A whole number of 32 bits. */
public final class IntParser extends SingleParser<Integer> {

    /** A parser. */
    public IntParser() {
        super(ValueKind.INT);
    }

    @Override
    protected @Nullable Integer fromText(String text) {
        Long number = Digits.toLong(text);
        return number == null ? null : fromToml(number);
    }

    @Override
    protected @Nullable Integer fromToml(Object value) {
        long number = (Long) value;
        return number == (int) number ? (int) number : null;
    }
}
