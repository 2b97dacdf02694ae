package dev.secretly.runtime.spi;

import dev.secretly.runtime.internal.toml.KeyPath;
import java.util.List;
import java.util.Objects;

/**
 * The declaration of one secret, without its type. Generated loaders keep one constant for each secret; it never holds
 * a value.
 *
 * @param key the dotted TOML key in its canonical form, such as {@code trello.api_key}
 * @param variable the environment variable, such as {@code TRELLO_API_KEY}; empty if none can hold it, as for a table
 *     or a key of a table in an array
 * @param element the Java element that receives the value, such as {@code Trello.apiKey}
 * @param content the kind of value, which decides what counts as a placeholder
 * @param description the comment above the key in the contract (the committed {@code secrets.example.toml}), for
 *     messages about a missing secret; may be empty
 */
public record DeclaredSecret(String key, String variable, String element, Content content, String description) {

    /** The kind of value that a secret holds. */
    public enum Content {
        /** A credential, such as a password or token: {@code changeme} is a placeholder. */
        CREDENTIAL,
        /** Any text: {@code changeme} may be a value, {@code <your name>} is a placeholder. */
        TEXT,
        /** A value of another type: nothing counts as a placeholder, the type accepts or rejects the string. */
        OTHER
    }

    /**
     * Checks that no argument is null.
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
     * Returns the parts of the key, without quotes.
     *
     * @return the parts, such as {@code trello} and {@code api_key}; unmodifiable
     */
    public List<String> path() {
        return KeyPath.parse(key).parts();
    }

    /**
     * Declares a secret of a type other than text, without a description.
     *
     * @param key the dotted key
     * @param variable the environment variable, or empty
     * @param element the Java element
     * @throws NullPointerException if one of them is null
     */
    public DeclaredSecret(String key, String variable, String element) {
        this(key, variable, element, Content.OTHER, "");
    }

    /**
     * Declares a credential, without a description.
     *
     * @param key the dotted key
     * @param variable the environment variable, or empty
     * @param element the Java element
     * @return the secret
     * @throws NullPointerException if one of them is null
     */
    public static DeclaredSecret credential(String key, String variable, String element) {
        return new DeclaredSecret(key, variable, element, Content.CREDENTIAL, "");
    }

    /**
     * Declares a text secret, without a description.
     *
     * @param key the dotted key
     * @param variable the environment variable, or empty
     * @param element the Java element
     * @return the secret
     * @throws NullPointerException if one of them is null
     */
    public static DeclaredSecret text(String key, String variable, String element) {
        return new DeclaredSecret(key, variable, element, Content.TEXT, "");
    }

    /**
     * Returns a copy of this declaration with a description.
     *
     * @param text the description, such as where to get the secret; may have several lines
     * @return the copy
     * @throws NullPointerException if the text is null
     */
    public DeclaredSecret describedBy(String text) {
        return new DeclaredSecret(key, variable, element, content, text);
    }
}
