package dev.secretly.runtime.internal.conversion;

import dev.secretly.runtime.internal.answer.Answer;
import org.jspecify.annotations.Nullable;

/** Parses a single value. The fast path and the full lookup share {@link #convert}, so they cannot differ. */
public abstract class SingleParser<T> implements ValueParser<T> {

    private final ValueKind kind;

    protected SingleParser(ValueKind kind) {
        this.kind = kind;
    }

    @Override
    public final ValueKind kind() {
        return kind;
    }

    @Override
    public final boolean acceptsText() {
        return true;
    }

    @Override
    public final @Nullable T parse(Answer.Present answer, Request request) {
        Object value = answer.value();
        T parsed = value == null ? null : convert(value, request.secret());
        if (parsed == null) {
            request.reportMalformed(answer, this, "");
        }
        return parsed;
    }
}
