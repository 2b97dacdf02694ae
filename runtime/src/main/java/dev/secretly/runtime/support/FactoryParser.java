package dev.secretly.runtime.support;

import dev.secretly.runtime.internal.answer.Answer;
import dev.secretly.runtime.internal.conversion.Request;
import dev.secretly.runtime.internal.conversion.ValueKind;
import dev.secretly.runtime.internal.conversion.ValueParser;
import dev.secretly.runtime.internal.unreadable.Thrown;
import org.jspecify.annotations.Nullable;

/** Parses a value by calling a factory method or constructor of the program. */
final class FactoryParser<T> implements ValueParser<T> {

    private final SecretFactory<T> factory;

    FactoryParser(SecretFactory<T> factory) {
        this.factory = factory;
    }

    @Override
    public ValueKind kind() {
        return ValueKind.CUSTOM;
    }

    @Override
    public boolean acceptsText() {
        return true;
    }

    @Override
    public @Nullable T parse(Answer.Present answer, Request request) {
        String thrown = "";
        if (answer.value() instanceof String text) {
            try {
                T made = factory.make(text.strip());
                if (made != null) {
                    return made;
                }
            } catch (Throwable ofProgram) {
                thrown = Thrown.of(ofProgram);
            }
        }
        request.reportMalformed(answer, this, thrown);
        return null;
    }
}
