package dev.secretly.runtime.support;

/**
 * Makes a value of a custom type from a string: a static method or a constructor, for generated loaders.
 *
 * @param <T> the type
 */
@ForGeneratedCode
@FunctionalInterface
public interface SecretFactory<T> {

    /**
     * Makes a value.
     *
     * @param text the string, without surrounding white space
     * @return the value; null counts as malformed
     * @throws Exception if the string is not a value of the type. It counts as malformed: the class and place of the
     *     exception are reported, and its message, which may hold the secret, is not.
     */
    T make(String text) throws Exception;
}
