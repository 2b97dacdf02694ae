package dev.secretly.runtime.internal.value;

import dev.secretly.runtime.DeclaredSecret;
import dev.secretly.runtime.internal.source.Answer;
import org.jspecify.annotations.Nullable;

/** Takes a text as it is. Only what is no text is none. */
public final class StringParser implements ValueParser<String> {

    /** A parser. */
    public StringParser() {}

    /** One as the interface: the JVM would load that to verify who hands over the class. */
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
