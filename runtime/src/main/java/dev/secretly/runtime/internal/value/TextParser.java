package dev.secretly.runtime.internal.value;

import dev.secretly.runtime.internal.source.Answer;
import dev.secretly.runtime.spi.DeclaredSecret;
import org.jspecify.annotations.Nullable;

/** Makes a value from an unchanged string. */
public abstract class TextParser<T> implements ValueParser<T> {

    private final StringParser texts = new StringParser();

    protected TextParser() {}

    @Override
    public final ValueKind kind() {
        return texts.kind();
    }

    @Override
    public final boolean takesText() {
        return texts.takesText();
    }

    @Override
    public final @Nullable T parse(Answer.Present answer, Request request) {
        String text = texts.parse(answer, request);
        return text == null ? null : fromText(text, request.secret().key());
    }

    @Override
    public final @Nullable T fromPlain(Object value, DeclaredSecret secret) {
        String text = texts.fromPlain(value, secret);
        return text == null ? null : fromText(text, secret.key());
    }

    /** Makes the value from the string of a key. */
    protected abstract T fromText(String text, String key);
}
