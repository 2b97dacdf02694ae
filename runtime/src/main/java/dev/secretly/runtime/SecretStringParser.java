package dev.secretly.runtime;

import dev.secretly.runtime.value.SingleParser;
import dev.secretly.runtime.value.ValueKind;

/** A text, as it is, that does not show itself. It stands here since nobody else may give a secret its key. */
final class SecretStringParser extends SingleParser<SecretString> {

    SecretStringParser() {
        super(ValueKind.TEXT);
    }

    @Override
    public SecretString fromText(String text, String key) {
        return SecretString.ofKey(key, text);
    }

    @Override
    protected SecretString fromText(String text) {
        return SecretString.of(text);
    }
}
