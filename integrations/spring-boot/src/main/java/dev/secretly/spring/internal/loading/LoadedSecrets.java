package dev.secretly.spring.internal.loading;

import dev.secretly.runtime.Secrets;
import dev.secretly.runtime.SecretsException;
import dev.secretly.runtime.rotation.Live;
import dev.secretly.runtime.support.RuntimeAccess;
import dev.secretly.runtime.support.TypeInjector;
import dev.secretly.runtime.support.TypeLoader;
import dev.secretly.spring.internal.failure.RefusedType;
import dev.secretly.spring.internal.failure.RefusedTypesException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The instances of all types that are beans. They are loaded together, from the same sources, so that there is one message. */
public final class LoadedSecrets {

    private final Map<Class<?>, Object> instances;

    private LoadedSecrets(Map<Class<?>, Object> instances) {
        this.instances = Map.copyOf(instances);
    }

    /**
     * Loads types, and checks components that Spring creates later.
     *
     * @param types the types
     * @param components the types of the components
     * @param secrets where to look
     * @return the instances of the types
     * @throws RefusedTypesException if any of the types has no loader that can be called
     * @throws SecretsException if anything is missing or malformed in any of them, or a constructor throws
     */
    public static LoadedSecrets load(List<Class<?>> types, List<Class<?>> components, Secrets secrets) {
        Map<Class<?>, Object> instances = new HashMap<>();
        List<SecretsException> failures = new ArrayList<>();
        loaders(types).forEach((type, loader) -> {
            try {
                instances.put(type, load(type, loader, secrets));
            } catch (SecretsException exception) {
                failures.add(exception);
            }
        });
        for (Class<?> component : components) {
            try {
                check(component, secrets);
            } catch (SecretsException exception) {
                failures.add(exception);
            }
        }
        if (!failures.isEmpty()) {
            throw RuntimeAccess.joined(failures);
        }
        return new LoadedSecrets(instances);
    }

    private static void check(Class<?> component, Secrets secrets) {
        TypeLoader<?> loader = LoaderLookup.injector(component)
                .<TypeLoader<?>>map(LoadedSecrets::ofNothing)
                .orElseGet(() -> loaders(List.of(component)).get(component));
        load(
                component,
                from -> {
                    RuntimeAccess.check(from, Objects.requireNonNull(loader));
                    return component;
                },
                secrets);
    }

    /** A check sets no field, and so needs no object. */
    @SuppressWarnings("NullAway")
    private static TypeLoader<Object> ofNothing(TypeInjector<Object> injector) {
        return secrets -> {
            injector.inject(null, secrets);
            return injector;
        };
    }

    private static Map<Class<?>, TypeLoader<?>> loaders(List<Class<?>> types) {
        Map<Class<?>, TypeLoader<?>> loaders = new LinkedHashMap<>();
        List<RefusedType> refused = new ArrayList<>();
        for (Class<?> type : types) {
            LoaderLookup lookup = LoaderLookup.of(type);
            if (lookup instanceof LoaderLookup.Found found) {
                loaders.put(type, found.loader());
            } else if (lookup instanceof LoaderLookup.Refused without) {
                refused.add(without.type());
            }
        }
        if (!refused.isEmpty()) {
            throw new RefusedTypesException(refused);
        }
        return loaders;
    }

    /** Reports what a constructor throws by class and line: Spring would log its message, which may hold a value. */
    private static Object load(Class<?> type, TypeLoader<?> loader, Secrets secrets) {
        try {
            return loader.load(secrets);
        } catch (SecretsException exception) {
            throw exception;
        } catch (Throwable thrown) {
            throw RuntimeAccess.rejected(displayName(type), thrown);
        }
    }

    private static String displayName(Class<?> type) {
        String name = type.getCanonicalName();
        return type.getPackageName().isEmpty()
                ? name
                : name.substring(type.getPackageName().length() + 1);
    }

    /**
     * Returns the instance of a type.
     *
     * @param type the type
     * @param secrets where to look if it was not loaded with the others
     * @return the instance
     */
    public Object instance(Class<?> type, Secrets secrets) {
        Object instance = instances.get(type);
        return instance == null ? component(type, secrets) : instance;
    }

    /**
     * Loads one more instance of a type, such as a component whose constructor takes secrets.
     *
     * @param type the type
     * @param secrets where to look
     * @return a new instance
     */
    public static Object component(Class<?> type, Secrets secrets) {
        return Objects.requireNonNull(
                load(List.of(type), List.of(), secrets).instances.get(type));
    }

    /**
     * Returns a type that follows its secrets.
     *
     * @param type the type
     * @param secrets where to look
     * @return a new {@link Live}, which loads the type once more
     */
    public static Live<?> live(Class<?> type, Secrets secrets) {
        TypeLoader<?> loader = loaders(List.of(type)).values().iterator().next();
        return Live.builder(from -> load(type, loader, from)).secrets(secrets).start();
    }
}
