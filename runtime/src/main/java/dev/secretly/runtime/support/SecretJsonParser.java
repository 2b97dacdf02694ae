package dev.secretly.runtime.support;

import dev.secretly.runtime.SecretJson;
import dev.secretly.runtime.internal.answer.Answer;
import dev.secretly.runtime.internal.conversion.JsonTextParser;
import dev.secretly.runtime.internal.conversion.Request;
import dev.secretly.runtime.internal.conversion.ValueKind;
import dev.secretly.runtime.internal.conversion.ValueParser;
import dev.secretly.runtime.spi.DeclaredSecret;
import org.jspecify.annotations.Nullable;

/** Parses a {@link SecretJson}. */
final class SecretJsonParser implements ValueParser<SecretJson> {

    private final JsonTextParser ofText = new JsonTextParser();

    @Override
    public ValueKind kind() {
        return ofText.kind();
    }

    @Override
    public boolean acceptsText() {
        return ofText.acceptsText();
    }

    @Override
    public @Nullable SecretJson parse(Answer.Present answer, Request request) {
        return masked(ofText.parse(answer, request), request.key().text());
    }

    @Override
    public @Nullable SecretJson convert(Object value, DeclaredSecret secret) {
        return masked(ofText.convert(value, secret), secret.key());
    }

    private static @Nullable SecretJson masked(@Nullable String json, String key) {
        return json == null ? null : SecretJson.of(TableReading.API.secretString(key, json));
    }
}
