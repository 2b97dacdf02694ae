package dev.secretly.runtime.internal.conversion;

import dev.secretly.runtime.spi.DeclaredSecret;
import org.jspecify.annotations.Nullable;

/** Accepts any string unchanged. */
public final class StringParser extends SingleParser<String> {

    public StringParser() {
        super(ValueKind.TEXT);
    }

    /** Returns the interface type: the JVM would load the class to verify a caller that converts it. */
    public static ValueParser<String> create() {
        return new StringParser();
    }

    @Override
    public @Nullable String convert(Object value, DeclaredSecret secret) {
        return value instanceof String text ? text : null;
    }
}
