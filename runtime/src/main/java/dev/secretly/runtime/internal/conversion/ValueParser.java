package dev.secretly.runtime.internal.conversion;

import dev.secretly.runtime.internal.answer.Answer;
import dev.secretly.runtime.spi.DeclaredSecret;
import org.jspecify.annotations.Nullable;

/**
 * Parses an answer of a source into a Java value. It reports problems to the request, with the place and never the
 * value.
 *
 * <p>It is an interface because, to verify the factory methods of SecretType, the JVM would load every parser if this
 * were a class.
 */
public interface ValueParser<T> {

    /** The kind of values that it parses. */
    ValueKind kind();

    /** Whether a plain string, such as an environment variable or a default, can be a value. */
    boolean acceptsText();

    /** Parses a value; null if it is malformed, which is then recorded in the request. */
    @Nullable
    T parse(Answer.Present answer, Request request);

    /**
     * Converts a single value, without reporting a problem; null if it is malformed, or if only {@link #parse} can parse
     * values of this type.
     *
     * @param value what a TOML document has: a String, Long, Double, Boolean, date or time
     */
    default @Nullable T convert(Object value, DeclaredSecret secret) {
        return null;
    }
}
