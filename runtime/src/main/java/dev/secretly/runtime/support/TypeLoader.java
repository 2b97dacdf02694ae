package dev.secretly.runtime.support;

import dev.secretly.runtime.Secrets;
import dev.secretly.runtime.SecretsException;

/**
 * Loads a type that is not public. The processor implements it in a class nested in the loader of each such type, so that frameworks can
 * call the loader, which is not public either; programs call the loader itself. The implementation is named {@code ForFrameworks}, and has a
 * public constructor without parameters.
 *
 * @param <T> the type
 */
@FunctionalInterface
public interface TypeLoader<T> {

    /**
     * Loads an instance, as the {@code load} method of the loader does.
     *
     * @param secrets where to look
     * @return the instance, never null
     * @throws SecretsException if anything is missing or malformed
     * @throws Throwable what the constructor of a class throws; records throw nothing
     */
    T load(Secrets secrets) throws Throwable;
}
