package dev.secretly.runtime.internal.value;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A decimal number, digit for digit. */
public final class BigDecimalParser extends SingleParser<BigDecimal> {

    /** A parser. */
    public BigDecimalParser() {
        super(ValueKind.BIG_DECIMAL);
    }

    @Override
    protected @Nullable BigDecimal fromText(String text) {
        try {
            return text.length() <= Digits.MOST && Digits.isDecimal(text) ? new BigDecimal(text) : null;
        } catch (NumberFormatException outOfRange) {
            return null;
        }
    }

    @Override
    protected @Nullable BigDecimal fromToml(Object value) {
        return BigDecimal.valueOf((Long) value);
    }
}
