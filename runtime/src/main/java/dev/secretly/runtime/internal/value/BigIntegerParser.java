package dev.secretly.runtime.internal.value;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Parses an integer of at most {@link Digits#MOST} characters. */
public final class BigIntegerParser extends SingleParser<BigInteger> {

    public BigIntegerParser() {
        super(ValueKind.BIG_INTEGER);
    }

    @Override
    protected @Nullable BigInteger fromText(String text) {
        return text.length() <= Digits.MOST && Digits.isInteger(text) ? new BigInteger(text) : null;
    }

    @Override
    protected @Nullable BigInteger fromToml(Object value) {
        return BigInteger.valueOf((Long) value);
    }
}
