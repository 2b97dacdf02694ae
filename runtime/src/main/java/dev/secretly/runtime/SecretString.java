package dev.secretly.runtime;

import java.security.MessageDigest;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * A secret text that does not show itself. Only {@link #reveal()} gives the text; {@link #toString()} names the key.
 *
 * <p>The class is not {@code Serializable} and its text is a {@code transient} field behind no getter, so the usual
 * serializers do not reach it.
 */
public final class SecretString {

    private final transient String text;
    private final String description;

    private SecretString(String text, String description) {
        this.text = text;
        this.description = description;
    }

    /**
     * A secret for tests. Programs get theirs from a loader.
     *
     * @param text the secret, not null and not blank
     * @return a secret that calls itself {@code [secret]}
     * @throws NullPointerException if the text is null
     * @throws IllegalArgumentException if the text is blank
     */
    public static SecretString of(String text) {
        if (Objects.requireNonNull(text, "text").isBlank()) {
            throw new IllegalArgumentException("a secret is not blank");
        }
        return new SecretString(text, "[secret]");
    }

    /** As loaders make it. Not public: with its arguments swapped it would show the text. */
    static SecretString ofKey(String key, String text) {
        return new SecretString(text, "[secret " + key + "]");
    }

    /**
     * The secret itself. Call it where the secret is used, as late as possible, and do not keep what it returns.
     *
     * @return the text, never null
     */
    public String reveal() {
        return text;
    }

    /**
     * Compares in a time that does not tell where two texts of one length differ.
     *
     * @param other anything, or null
     * @return whether the other is a secret of the same text, under whatever key
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SecretString secret && MessageDigest.isEqual(bytes(text), bytes(secret.text));
    }

    /**
     * A number that is the same for equal texts within one run of the JVM and tells nothing outside of it.
     *
     * @return the text mixed with a number drawn anew in each JVM
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
     * What this is and whose, and nothing of the text.
     *
     * @return {@code [secret trello.api_key]}, or {@code [secret]} for one that has no key
     */
    @Override
    public String toString() {
        return description;
    }

    /** Two bytes a character: UTF-8 would make all unpaired surrogates equal. */
    private static byte[] bytes(String text) {
        byte[] bytes = new byte[2 * text.length()];
        for (int i = 0; i < text.length(); i++) {
            bytes[2 * i] = (byte) (text.charAt(i) >>> 8);
            bytes[2 * i + 1] = (byte) text.charAt(i);
        }
        return bytes;
    }

    /** A class of its own, so that only a program that hashes secrets draws the number. */
    private static final class Salt {
        static final long VALUE = new SplittableRandom().nextLong();
    }
}
