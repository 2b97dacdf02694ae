package dev.secretly.runtime;

import dev.secretly.runtime.internal.value.SingleParser;
import dev.secretly.runtime.internal.value.ValueKind;
import dev.secretly.runtime.spi.DeclaredSecret;
import org.jspecify.annotations.Nullable;

/** Parses a {@link SecretString}. It is in this package because only this package can set the key of one. */
final class SecretStringParser extends SingleParser<SecretString> {

    SecretStringParser() {
        super(ValueKind.TEXT);
    }

    @Override
    public @Nullable SecretString convert(Object value, DeclaredSecret secret) {
        return value instanceof String text ? SecretString.ofKey(secret.key(), text) : null;
    }
}
