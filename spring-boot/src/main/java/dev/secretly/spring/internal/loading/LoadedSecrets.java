package dev.secretly.spring.internal.loading;

import dev.secretly.runtime.Live;
import dev.secretly.runtime.RuntimeAccess;
import dev.secretly.runtime.Secrets;
import dev.secretly.runtime.SecretsException;
import dev.secretly.spring.internal.failure.RefusedType;
import dev.secretly.spring.internal.failure.RefusedTypesException;
import dev.secretly.spring.spi.BeanLoader;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The instances of all types that are beans. They are loaded together, from the same sources, so that there is one message. */
public final class LoadedSecrets {

    private final Map<Class<?>, BeanLoader<?>> loaders;
    private final Map<Class<?>, Object> instances;

    private LoadedSecrets(Map<Class<?>, BeanLoader<?>> loaders, Map<Class<?>, Object> instances) {
        this.loaders = loaders;
        this.instances = instances;
    }

    /**
     * Loads types.
     *
     * @param types the types
     * @param secrets where to look
     * @return their instances
     * @throws RefusedTypesException if any of the types has no loader that can be called
     * @throws SecretsException if anything is missing or malformed in any of them
     * @throws Exception what the constructor of a class threw
     */
    public static LoadedSecrets load(List<Class<?>> types, Secrets secrets) throws Exception {
        Map<Class<?>, BeanLoader<?>> loaders = loaders(types);
        Map<Class<?>, Object> instances = new LinkedHashMap<>();
        List<SecretsException> failures = new ArrayList<>();
        Exception ofConstructor = null;
        for (Map.Entry<Class<?>, BeanLoader<?>> entry : loaders.entrySet()) {
            try {
                instances.put(entry.getKey(), entry.getValue().load(secrets));
            } catch (SecretsException exception) {
                failures.add(exception);
            } catch (Exception exception) {
                ofConstructor = exception;
            }
        }
        if (!failures.isEmpty()) {
            throw RuntimeAccess.joined(failures);
        }
        if (ofConstructor != null) {
            throw ofConstructor;
        }
        return new LoadedSecrets(loaders, instances);
    }

    private static Map<Class<?>, BeanLoader<?>> loaders(List<Class<?>> types) {
        Map<Class<?>, BeanLoader<?>> loaders = new LinkedHashMap<>();
        List<RefusedType> refused = new ArrayList<>();
        for (Class<?> type : types) {
            LoaderLookup lookup = LoaderLookup.of(type);
            if (lookup instanceof LoaderLookup.Found found) {
                loaders.put(type, found.loader());
            } else if (lookup instanceof LoaderLookup.Refused none) {
                refused.add(none.type());
            }
        }
        if (!refused.isEmpty()) {
            throw new RefusedTypesException(refused);
        }
        return loaders;
    }

    /**
     * Returns the instance of a type.
     *
     * @param type one of the types
     * @return the instance
     */
    public Object instance(Class<?> type) {
        return Objects.requireNonNull(instances.get(type));
    }

    /**
     * Returns a type that follows its secrets.
     *
     * @param type one of the types
     * @param secrets where to look
     * @return a new {@link Live}, which loads the type once more
     */
    public Live<?> live(Class<?> type, Secrets secrets) {
        BeanLoader<?> loader = Objects.requireNonNull(loaders.get(type));
        return Live.builder(from -> load(loader, from)).secrets(secrets).start();
    }

    private static Object load(BeanLoader<?> loader, Secrets from) {
        try {
            return loader.load(from);
        } catch (RuntimeException exception) {
            throw exception;
        } catch (Exception exception) {
            throw new UndeclaredThrowableException(exception);
        }
    }
}
