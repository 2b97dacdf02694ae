package dev.secretly.runtime;

import java.util.Objects;

/**
 * What a program declares of one secret: everything but its type. Generated loaders keep one constant of it for each
 * secret; it never holds a value.
 *
 * @param key the dotted TOML key in its canonical form, such as {@code trello.api_key}
 * @param variable the environment variable, such as {@code TRELLO_API_KEY}; empty where none can hold it: a table, or a
 *     part of one in an array
 * @param element the Java element that receives the value, such as {@code Trello.apiKey}
 * @param content what its texts are: it decides which of them are placeholders
 * @param description what the contract says above the key, for messages about a missing secret; empty for nothing
 */
public record DeclaredSecret(String key, String variable, String element, Content content, String description) {

    /** What the texts of a secret are. */
    public enum Content {
        /** Something that only a machine reads: {@code changeme} is none. */
        CREDENTIAL,
        /** Any text: {@code changeme} may be meant, {@code <your name>} is not. */
        TEXT,
        /** The text of another type: a placeholder is a text of it, or malformed, like any other. */
        OTHER
    }

    /**
     * Refuses null.
     *
     * @throws NullPointerException if one of them is null
     */
    public DeclaredSecret {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(variable, "variable");
        Objects.requireNonNull(element, "element");
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(description, "description");
    }

    /**
     * A secret of another type than text, without a description.
     *
     * @param key the dotted key
     * @param variable the environment variable, or empty
     * @param element the Java element
     * @throws NullPointerException if one of them is null
     */
    @ForGeneratedCode
    public DeclaredSecret(String key, String variable, String element) {
        this(key, variable, element, Content.OTHER, "");
    }

    /**
     * A credential, without a description.
     *
     * @param key the dotted key
     * @param variable the environment variable, or empty
     * @param element the Java element
     * @return the secret
     * @throws NullPointerException if one of them is null
     */
    @ForGeneratedCode
    public static DeclaredSecret credential(String key, String variable, String element) {
        return new DeclaredSecret(key, variable, element, Content.CREDENTIAL, "");
    }

    /**
     * A text, without a description.
     *
     * @param key the dotted key
     * @param variable the environment variable, or empty
     * @param element the Java element
     * @return the secret
     * @throws NullPointerException if one of them is null
     */
    @ForGeneratedCode
    public static DeclaredSecret text(String key, String variable, String element) {
        return new DeclaredSecret(key, variable, element, Content.TEXT, "");
    }

    /**
     * The same secret with a description.
     *
     * @param text lines about it, such as where to get it
     * @return the secret
     * @throws NullPointerException if the text is null
     */
    @ForGeneratedCode
    public DeclaredSecret describedBy(String text) {
        return new DeclaredSecret(key, variable, element, content, text);
    }
}
