package dev.secretly.runtime;

/**
 * Makes a value of a type of the program's from a text: a static method or a constructor, for generated loaders.
 *
 * @param <T> the type
 */
@ForGeneratedCode
@FunctionalInterface
public interface SecretFactory<T> {

    /**
     * Makes a value.
     *
     * @param text the text, without white space around it
     * @return the value, never null
     * @throws Exception if the text is none. It counts as malformed: the class and place of the exception are told, and its
     *     text, which may hold the secret, is not.
     */
    T make(String text) throws Exception;
}
