package dev.secretly.runtime.internal.conversion;

import dev.secretly.runtime.spi.DeclaredSecret;
import org.jspecify.annotations.Nullable;

/** Parses an unchanged string into an array of characters that the program can wipe. */
public final class CharsParser extends SingleParser<char[]> {

    public CharsParser() {
        super(ValueKind.TEXT);
    }

    @Override
    public char @Nullable [] convert(Object value, DeclaredSecret secret) {
        return value instanceof String text ? text.toCharArray() : null;
    }
}
