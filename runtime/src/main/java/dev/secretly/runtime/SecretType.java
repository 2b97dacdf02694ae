package dev.secretly.runtime;

import dev.secretly.runtime.value.StringParser;
import dev.secretly.runtime.value.ValueParser;

/**
 * A type that a secret can have, for generated loaders. Each factory loads the classes of its type only.
 *
 * @param <T> the Java type
 */
public final class SecretType<T> {

    private final ValueParser<T> parser;

    private SecretType(ValueParser<T> parser) {
        this.parser = parser;
    }

    /**
     * A text as it is.
     *
     * @return the type
     */
    public static SecretType<String> string() {
        return new SecretType<>(new StringParser());
    }

    /**
     * A text that does not show itself.
     *
     * @return the type
     */
    public static SecretType<SecretString> secretString() {
        return new SecretType<>(new SecretStringParser());
    }

    ValueParser<T> parser() {
        return parser;
    }
}
