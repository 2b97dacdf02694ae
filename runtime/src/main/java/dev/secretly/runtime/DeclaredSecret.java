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
 */
public record DeclaredSecret(String key, String variable, String element) {

    /**
     * Refuses null.
     *
     * @throws NullPointerException if one of them is null
     */
    public DeclaredSecret {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(variable, "variable");
        Objects.requireNonNull(element, "element");
    }
}
