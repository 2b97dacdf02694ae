package dev.secretly.runtime.support;

import dev.secretly.runtime.Secrets;
import dev.secretly.runtime.SecretsException;

/**
 * Fills the fields of a type that is not public, as {@link TypeLoader} loads such a type. The implementation is nested in the loader, is
 * named {@code InjectorForFrameworks}, and has a public constructor without parameters.
 *
 * @param <T> the type
 */
@FunctionalInterface
public interface TypeInjector<T> {

    /**
     * Fills the fields of an object, as the {@code inject} method of the loader does.
     *
     * @param target the object
     * @param secrets where to look
     * @throws SecretsException if anything is missing or malformed; then no field is changed
     */
    void inject(T target, Secrets secrets);
}
