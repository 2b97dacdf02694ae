package dev.secretly.runtime.internal.value;

import dev.secretly.runtime.DeclaredSecret;
import dev.secretly.runtime.internal.source.Answer;
import org.jspecify.annotations.Nullable;

/**
 * Turns what a source has into a Java value. It never throws, and of what it could not use it tells the place alone.
 *
 * <p>It is an interface, since the JVM would load every parser to see that it extends a class before it runs the factories
 * of SecretType.
 */
public interface ValueParser<T> {

    /** What it can use. */
    ValueKind kind();

    /** Whether a plain text can be a value: an environment variable, a default. */
    boolean takesText();

    /** The value; null when it is none, which the request is then told. */
    @Nullable
    T parse(Answer.Present answer, Request request);

    /**
     * The same of a value of a quick look, which has nobody to tell: null where it is none, and where this is not the quick
     * way.
     *
     * @param value a String, Long or Boolean
     */
    default @Nullable T fromPlain(Object value, DeclaredSecret secret) {
        return null;
    }
}
