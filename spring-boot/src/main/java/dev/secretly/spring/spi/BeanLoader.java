package dev.secretly.spring.spi;

import dev.secretly.runtime.Secrets;

/**
 * Loads a type that is not public. The processor generates an implementation in the loader of each such type; programs do not
 * implement it.
 *
 * @param <T> the type
 */
@FunctionalInterface
public interface BeanLoader<T> {

    /**
     * Loads an instance, as the {@code load} method of the loader does.
     *
     * @param secrets where to look
     * @return the instance, never null
     * @throws dev.secretly.runtime.SecretsException if anything is missing or malformed
     * @throws Exception what the constructor of a class throws; records throw none
     */
    T load(Secrets secrets) throws Exception;
}
