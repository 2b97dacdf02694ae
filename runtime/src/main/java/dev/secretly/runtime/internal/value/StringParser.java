package dev.secretly.runtime.internal.value;

import dev.secretly.runtime.internal.source.Answer;
import dev.secretly.runtime.spi.DeclaredSecret;
import org.jspecify.annotations.Nullable;

/** Accepts any string unchanged. */
public final class StringParser implements ValueParser<String> {

    public StringParser() {}

    /** Returns the interface type: the JVM would load the interface to verify a caller that converts to it. */
    public static ValueParser<String> create() {
        return new StringParser();
    }

    @Override
    public ValueKind kind() {
        return ValueKind.TEXT;
    }

    @Override
    public boolean takesText() {
        return true;
    }

    @Override
    public @Nullable String parse(Answer.Present answer, Request request) {
        if (answer.value() instanceof String text) {
            return text;
        }
        request.refuse(answer, this, "");
        return null;
    }

    @Override
    public @Nullable String fromPlain(Object value, DeclaredSecret secret) {
        return value instanceof String text ? text : null;
    }
}
