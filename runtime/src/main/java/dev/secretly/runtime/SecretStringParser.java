package dev.secretly.runtime;

import dev.secretly.runtime.internal.value.TextParser;

/** Parses a {@link SecretString}. It is in this package because only this package can set the key of one. */
final class SecretStringParser extends TextParser<SecretString> {

    @Override
    protected SecretString fromText(String text, String key) {
        return SecretString.ofKey(key, text);
    }
}
