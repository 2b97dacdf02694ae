package dev.secretly.runtime.value;

import dev.secretly.runtime.source.Answer;
import org.jspecify.annotations.Nullable;

/**
 * Turns what a source has into a Java value. It never throws, and never tells what it could not use.
 *
 * <p>It is an interface, since the JVM would load every parser to see that it extends a class before it runs the factories
 * of SecretType.
 */
public interface ValueParser<T> {

    /** What it can use. */
    ValueKind kind();

    /** The value of a key; null when it is none of the kind. */
    @Nullable
    T parse(Answer.Present answer, String key);

    /** The value of a text, from the environment, a TOML string or a default; null when it is none. */
    @Nullable
    T fromText(String text, String key);
}
