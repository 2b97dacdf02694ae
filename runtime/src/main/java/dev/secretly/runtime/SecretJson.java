package dev.secretly.runtime;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A secret JSON object that does not print its value, such as a service account of Google Cloud. A source has it as JSON text, which stays
 * unchanged, or as a table, which is written as JSON. Only common mistakes in the text are reported: the library that gets it parses it.
 *
 * <p>Like a {@link SecretString}, it is not {@code Serializable}, and has no getter that the usual serializers call.
 */
public final class SecretJson {

    private final transient SecretString json;

    private SecretJson(SecretString json) {
        this.json = json;
    }

    /**
     * Creates a secret JSON object for tests. Programs get theirs from a loader.
     *
     * @param json the JSON text, not null and not blank
     * @return a secret that prints as {@code [secret]}
     * @throws NullPointerException if the text is null
     * @throws IllegalArgumentException if the text is blank
     */
    public static SecretJson of(String json) {
        return new SecretJson(SecretString.of(json));
    }

    /**
     * Creates a secret JSON object of a secret string.
     *
     * @param json the JSON text
     * @return a secret that prints as the string does
     * @throws NullPointerException if it is null
     */
    public static SecretJson of(SecretString json) {
        return new SecretJson(Objects.requireNonNull(json, "json"));
    }

    /**
     * Returns the JSON text. Call this where the secret is used, as late as possible, and do not keep the result.
     *
     * @return the text, never null
     */
    public String reveal() {
        return json.reveal();
    }

    /**
     * Returns the JSON text as a stream, for libraries that read a file of credentials.
     *
     * @return a new stream of the text in UTF-8, which need not be closed
     */
    public InputStream stream() {
        return new ByteArrayInputStream(json.reveal().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Compares the texts in constant time if they are of equal length. Keys are ignored, and two ways to write one JSON object differ.
     *
     * @param other anything, or null
     * @return whether the other object is a secret JSON object with the same text
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SecretJson secret && json.equals(secret.json);
    }

    /**
     * Returns a hash that is salted for each JVM, so that it reveals nothing about the secret outside of it.
     *
     * @return the salted hash
     */
    @Override
    public int hashCode() {
        return json.hashCode();
    }

    /**
     * Returns the key, and nothing of the secret.
     *
     * @return {@code [secret gcp_service_account]}, or {@code [secret]} if it has no key
     */
    @Override
    public String toString() {
        return json.toString();
    }
}
