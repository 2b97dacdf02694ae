package dev.secretly.runtime.internal.value;

import org.jspecify.annotations.Nullable;

/** Parses a finite number. */
public final class DoubleParser extends SingleParser<Double> {

    public DoubleParser() {
        super(ValueKind.DOUBLE);
    }

    @Override
    protected @Nullable Double fromText(String text) {
        return Digits.isDecimal(text) ? finite(Double.parseDouble(text)) : null;
    }

    @Override
    protected @Nullable Double fromToml(Object value) {
        return finite(((Number) value).doubleValue());
    }

    private static @Nullable Double finite(double number) {
        return Double.isFinite(number) ? number : null;
    }
}
