package dev.secretly.runtime.internal.value;

import dev.secretly.runtime.DeclaredSecret;
import dev.secretly.runtime.internal.source.Answer;
import org.jspecify.annotations.Nullable;

/**
 * Turns the answer of a source into a Java value. It never throws, and reports only the place of what it could not use.
 *
 * <p>It is an interface: to verify the factories of SecretType, the JVM would load every parser that extended a class.
 */
public interface ValueParser<T> {

    /** What it can use. */
    ValueKind kind();

    /** Whether a plain text can be a value: an environment variable, a default. */
    boolean takesText();

    /** The value; null if the answer is not one, which the request then reports. */
    @Nullable
    T parse(Answer.Present answer, Request request);

    /**
     * The value of what the fast path found; null if it is not certain. Never reports problems: {@link #parse} does.
     *
     * @param value a String, Long or Boolean
     */
    default @Nullable T fromPlain(Object value, DeclaredSecret secret) {
        return null;
    }
}
