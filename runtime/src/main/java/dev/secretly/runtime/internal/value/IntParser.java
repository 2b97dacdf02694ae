package dev.secretly.runtime.internal.value;

import org.jspecify.annotations.Nullable;

/** Parses a 32-bit integer. */
public final class IntParser extends SingleParser<Integer> {

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
