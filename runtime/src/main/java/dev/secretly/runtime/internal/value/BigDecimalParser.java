package dev.secretly.runtime.internal.value;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Parses a decimal number without losing digits. */
public final class BigDecimalParser extends SingleParser<BigDecimal> {

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
