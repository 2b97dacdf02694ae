package dev.secretly.runtime.support;

import dev.secretly.runtime.SecretString;
import dev.secretly.runtime.internal.conversion.SingleParser;
import dev.secretly.runtime.internal.conversion.ValueKind;
import dev.secretly.runtime.spi.DeclaredSecret;
import org.jspecify.annotations.Nullable;

/** Parses a {@link SecretString}. */
final class SecretStringParser extends SingleParser<SecretString> {

    SecretStringParser() {
        super(ValueKind.TEXT);
    }

    @Override
    public @Nullable SecretString convert(Object value, DeclaredSecret secret) {
        return value instanceof String text ? TableReading.API.secretString(secret.key(), text) : null;
    }
}
