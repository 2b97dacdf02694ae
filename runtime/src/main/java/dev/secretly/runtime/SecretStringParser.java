package dev.secretly.runtime;

import dev.secretly.runtime.internal.value.TextParser;

/** A text, as it is, that does not show itself. It stands here since nobody else may give a secret its key. */
final class SecretStringParser extends TextParser<SecretString> {

    @Override
    protected SecretString fromText(String text, String key) {
        return SecretString.ofKey(key, text);
    }
}
