package dev.secretly.runtime;

import dev.secretly.runtime.source.Answer;
import dev.secretly.runtime.value.Request;
import dev.secretly.runtime.value.StringParser;
import dev.secretly.runtime.value.ValueKind;
import dev.secretly.runtime.value.ValueParser;
import org.jspecify.annotations.Nullable;

/** A text, as it is, that does not show itself. It stands here since nobody else may give a secret its key. */
final class SecretStringParser implements ValueParser<SecretString> {

    private final StringParser texts = new StringParser();

    @Override
    public ValueKind kind() {
        return texts.kind();
    }

    @Override
    public boolean takesText() {
        return texts.takesText();
    }

    @Override
    public @Nullable SecretString parse(Answer.Present answer, Request request) {
        String text = texts.parse(answer, request);
        return text == null ? null : SecretString.ofKey(request.secret().key(), text);
    }

    @Override
    public @Nullable SecretString fromPlain(Object value, DeclaredSecret secret) {
        return value instanceof String text ? SecretString.ofKey(secret.key(), text) : null;
    }
}
