package dev.secretly.runtime.internal.value;

import org.jspecify.annotations.Nullable;

/** Parses true or false, in any case. */
public final class BooleanParser extends SingleParser<Boolean> {

    public BooleanParser() {
        super(ValueKind.BOOLEAN);
    }

    @Override
    protected @Nullable Boolean fromText(String text) {
        if (text.equalsIgnoreCase("true")) {
            return true;
        }
        return text.equalsIgnoreCase("false") ? false : null;
    }

    @Override
    protected @Nullable Boolean fromToml(Object value) {
        return (Boolean) value;
    }
}
