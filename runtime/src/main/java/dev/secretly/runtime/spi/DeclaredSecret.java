package dev.secretly.runtime.spi;

import dev.secretly.runtime.internal.toml.KeyPath;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The declaration of one secret, without its type. Generated loaders keep one constant for each secret; it never holds
 * a value. Two are equal if all their parts are. Immutable.
 */
public final class DeclaredSecret {

    /** The kind of value that a secret holds. */
    public enum Content {
        /** A credential, such as a password or token: {@code changeme} is a placeholder. */
        CREDENTIAL,
        /** Any text: {@code changeme} may be a value, {@code <your name>} is a placeholder. */
        TEXT,
        /** A value of another type: nothing counts as a placeholder, the type accepts or rejects the string. */
        OTHER
    }

    /** The form of the value that a secret needs. */
    public enum Shape {
        /** A single value, as text that is converted to the type. */
        TEXT,
        /** Bytes, or text that encodes them in Base64. */
        BYTES,
        /** A key, a certificate or a key store: PEM text, the bytes of DER or PKCS#12, or those in Base64. */
        KEY,
        /** JSON text, or a table that is written as JSON. */
        JSON,
        /** A list, or text with its items. */
        LIST,
        /** A table. */
        TABLE;

        /**
         * Returns whether a whole table can be the value.
         *
         * @return whether it can, as for {@link #TABLE} and {@link #JSON}
         */
        public boolean acceptsTable() {
            return this == TABLE || this == JSON;
        }

        private boolean isOftenInFile() {
            return this == KEY || this == JSON;
        }
    }

    private static final List<String> PATH_ENDINGS = List.of("_file", "_path", "-file", "-path", "File", "Path");

    private final String key;
    private final String variable;
    private final String element;
    private final Content content;

    /** Null for text, as most secrets are, so that their programs do not load the class. */
    private final @Nullable Shape shape;

    private final String description;

    private DeclaredSecret(
            String key, String variable, String element, Content content, @Nullable Shape shape, String description) {
        this.key = Objects.requireNonNull(key, "key");
        this.variable = Objects.requireNonNull(variable, "variable");
        this.element = Objects.requireNonNull(element, "element");
        this.content = Objects.requireNonNull(content, "content");
        this.shape = shape;
        this.description = Objects.requireNonNull(description, "description");
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
        return of(key, variable, element, Content.CREDENTIAL);
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
        return of(key, variable, element, Content.TEXT);
    }

    /**
     * Declares a secret of a type other than text, without a description.
     *
     * @param key the dotted key
     * @param variable the environment variable, or empty
     * @param element the Java element
     * @return the secret
     * @throws NullPointerException if one of them is null
     */
    public static DeclaredSecret other(String key, String variable, String element) {
        return of(key, variable, element, Content.OTHER);
    }

    /**
     * Declares a secret, without a description.
     *
     * @param key the dotted key
     * @param variable the environment variable, or empty
     * @param element the Java element
     * @param content the kind of value
     * @return the secret
     * @throws NullPointerException if one of them is null
     */
    public static DeclaredSecret of(String key, String variable, String element, Content content) {
        return new DeclaredSecret(key, variable, element, content, null, "");
    }

    /**
     * Returns a copy of this declaration with a description.
     *
     * @param text the description, such as where to get the secret; may have several lines
     * @return the copy
     * @throws NullPointerException if the text is null
     */
    public DeclaredSecret withDescription(String text) {
        return new DeclaredSecret(key, variable, element, content, shape, text);
    }

    /**
     * Returns a copy of this declaration with another shape.
     *
     * @param needed the form of the value that it needs
     * @return the copy
     * @throws NullPointerException if it is null
     */
    public DeclaredSecret withShape(Shape needed) {
        return new DeclaredSecret(
                key, variable, element, content, Objects.requireNonNull(needed, "needed"), description);
    }

    /**
     * Returns the dotted TOML key in its canonical form.
     *
     * @return the key, such as {@code trello.api_key}
     */
    public String key() {
        return key;
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
     * Returns the environment variable.
     *
     * @return the variable, such as {@code TRELLO_API_KEY}; empty if none can hold it, as for a table or a key of a table in an array
     */
    public String variable() {
        return variable;
    }

    /**
     * Returns the Java element that receives the value.
     *
     * @return the element, such as {@code Trello.apiKey}
     */
    public String element() {
        return element;
    }

    /**
     * Returns the kind of value.
     *
     * @return the kind, which decides what counts as a placeholder
     */
    public Content content() {
        return content;
    }

    /**
     * Returns the form of the value that the secret needs.
     *
     * @return the shape, {@link Shape#TEXT} for most secrets
     */
    public Shape shape() {
        return shape == null ? Shape.TEXT : shape;
    }

    /**
     * Returns whether the value may be the path of a file with the secret. It may for the types of keys, certificates and JSON, if the key ends in
     * {@code _file}, {@code -file} or {@code File}, or the same with {@code path}, such as {@code private_key_file}.
     *
     * @return whether it may
     */
    public boolean acceptsPath() {
        return shape != null && shape.isOftenInFile() && PATH_ENDINGS.stream().anyMatch(key::endsWith);
    }

    /**
     * Returns the comment above the key in the contract (the committed {@code secrets.example.toml}), for messages about a missing
     * secret.
     *
     * @return the comment; may be empty
     */
    public String description() {
        return description;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DeclaredSecret secret
                && key.equals(secret.key)
                && variable.equals(secret.variable)
                && element.equals(secret.element)
                && content == secret.content
                && shape() == secret.shape()
                && description.equals(secret.description);
    }

    @Override
    public int hashCode() {
        return 31 * key.hashCode() + element.hashCode();
    }

    /** {@return the key and the element, for debugging} */
    @Override
    public String toString() {
        return key + " (" + element + ")";
    }
}
