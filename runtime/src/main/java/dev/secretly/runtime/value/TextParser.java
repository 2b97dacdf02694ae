package dev.secretly.runtime.value;

import dev.secretly.runtime.source.Answer;
import org.jspecify.annotations.Nullable;

/** Takes a text as it is. Only what is no text is none. */
public abstract class TextParser<T> implements ValueParser<T> {

    /** A parser. */
    protected TextParser() {}

    @Override
    public final ValueKind kind() {
        return ValueKind.TEXT;
    }

    @Override
    public final boolean takesText() {
        return true;
    }

    @Override
    public final @Nullable T parse(Answer.Present answer, Request request) {
        if (answer.value() instanceof String text) {
            return fromText(text, request.secret().key());
        }
        request.refuse(answer, this, "");
        return null;
    }

    /** The value of a text for a key. */
    protected abstract T fromText(String text, String key);
}
