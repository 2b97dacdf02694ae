package dev.secretly.runtime;

import dev.secretly.runtime.internal.HoldsValues;
import java.security.MessageDigest;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * A secret string that does not print its value. Only {@link #reveal()} returns it; {@link #toString()} returns the
 * key.
 *
 * <p>The class is not {@code Serializable} and keeps its value in a {@code transient} field without a getter, so the
 * usual serializers do not reach it.
 */
@HoldsValues
public final class SecretString {

    private final transient String text;
    private final String description;

    private SecretString(String text, String description) {
        this.text = text;
        this.description = description;
    }

    /**
     * Creates a secret string for tests. Programs get theirs from a loader.
     *
     * @param text the secret, not null and not blank
     * @return a secret string that prints as {@code [secret]}
     * @throws NullPointerException if the text is null
     * @throws IllegalArgumentException if the text is blank
     */
    public static SecretString of(String text) {
        if (Objects.requireNonNull(text, "text").isBlank()) {
            throw new IllegalArgumentException("a secret is not blank");
        }
        return new SecretString(text, "[secret]");
    }

    /** For loaders. Not public: with its arguments swapped it would print the secret. */
    static SecretString ofKey(String key, String text) {
        return new SecretString(text, "[secret " + key + "]");
    }

    /**
     * Returns the secret. Call this where the secret is used, as late as possible, and do not keep the result.
     *
     * @return the secret, never null
     */
    public String reveal() {
        return text;
    }

    /**
     * Compares in constant time for secrets of equal length. Keys are ignored.
     *
     * @param other anything, or null
     * @return whether the other object is a secret string with the same value
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SecretString secret && MessageDigest.isEqual(bytes(text), bytes(secret.text));
    }

    /**
     * Returns a hash that is salted for each JVM, so that it reveals nothing about the secret outside of it.
     *
     * @return the salted hash
     */
    @Override
    public int hashCode() {
        long hash = Salt.VALUE;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        return (int) (hash ^ (hash >>> 32));
    }

    /**
     * Returns the key, and nothing of the secret.
     *
     * @return {@code [secret trello.api_key]}, or {@code [secret]} if it has no key
     */
    @Override
    public String toString() {
        return description;
    }

    /** Two bytes for each character: in UTF-8 all unpaired surrogates would be equal. */
    private static byte[] bytes(String text) {
        byte[] bytes = new byte[2 * text.length()];
        for (int i = 0; i < text.length(); i++) {
            bytes[2 * i] = (byte) (text.charAt(i) >>> 8);
            bytes[2 * i + 1] = (byte) text.charAt(i);
        }
        return bytes;
    }

    /** A separate class, so that only a program that hashes secrets creates the salt. */
    private static final class Salt {
        static final long VALUE = new SplittableRandom().nextLong();
    }
}
