package dev.secretly.spring.internal.loading;

import dev.secretly.runtime.Secrets;
import dev.secretly.runtime.support.TypeInjector;
import dev.secretly.runtime.support.TypeLoader;
import dev.secretly.spring.internal.failure.RefusedType;
import dev.secretly.spring.internal.failure.RefusedType.Reason;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.util.ReflectionUtils;

/** The result of looking for the generated loader of a type. */
public sealed interface LoaderLookup {

    /**
     * The loader was found.
     *
     * @param loader calls it
     */
    record Found(TypeLoader<?> loader) implements LoaderLookup {}

    /**
     * No loader was found that can be called.
     *
     * @param type the type, and why
     */
    record Refused(RefusedType type) implements LoaderLookup {}

    /**
     * Looks for the loader of a type.
     *
     * @param type the type
     * @return the result
     */
    static LoaderLookup of(Class<?> type) {
        Class<?> loader = classNamed(name(type), type);
        if (loader == null) {
            return refused(type, Reason.NO_LOADER);
        }
        Method load = ReflectionUtils.findMethod(loader, "load", Secrets.class);
        if (load == null) {
            return refused(type, Reason.ONLY_INJECTED);
        }
        if (Modifier.isPublic(loader.getModifiers())) {
            return new Found(secrets -> call(load, secrets));
        }
        Class<?> access = classNamed(loader.getName() + "$ForFrameworks", type);
        return access == null
                ? refused(type, Reason.NO_LOADER)
                : new Found((TypeLoader<?>) BeanUtils.instantiateClass(access));
    }

    /**
     * Looks for what fills the secret fields of a type.
     *
     * @param type the type
     * @return the injector; empty if the type has no loader, or one without {@code inject}
     */
    static Optional<TypeInjector<Object>> injector(Class<?> type) {
        Class<?> loader = classNamed(name(type), type);
        Method inject = loader == null ? null : ReflectionUtils.findMethod(loader, "inject", type, Secrets.class);
        if (loader == null || inject == null) {
            return Optional.empty();
        }
        if (Modifier.isPublic(loader.getModifiers())) {
            return Optional.of((target, secrets) -> ReflectionUtils.invokeMethod(inject, null, target, secrets));
        }
        return Optional.ofNullable(classNamed(loader.getName() + "$InjectorForFrameworks", type))
                .map(LoaderLookup::created);
    }

    @SuppressWarnings("unchecked") // The processor writes it for the type.
    private static TypeInjector<Object> created(Class<?> access) {
        return (TypeInjector<Object>) BeanUtils.instantiateClass(access);
    }

    /** The loader of {@code Outer.Inner} is {@code Outer_InnerSecrets}, as the processor's {@code Loader} names it. */
    private static String name(Class<?> type) {
        StringBuilder name = new StringBuilder(type.getSimpleName()).append("Secrets");
        for (Class<?> outer = type.getEnclosingClass(); outer != null; outer = outer.getEnclosingClass()) {
            name.insert(0, outer.getSimpleName() + "_");
        }
        return type.getPackageName().isEmpty() ? name.toString() : type.getPackageName() + "." + name;
    }

    private static @Nullable Class<?> classNamed(String name, Class<?> neighbor) {
        try {
            return Class.forName(name, false, neighbor.getClassLoader());
        } catch (ClassNotFoundException absent) {
            return null;
        }
    }

    private static Object call(Method load, Secrets secrets) throws Exception {
        try {
            return load.invoke(null, secrets);
        } catch (InvocationTargetException thrown) {
            ReflectionUtils.rethrowException(thrown.getTargetException());
            throw thrown;
        }
    }

    private static LoaderLookup refused(Class<?> type, Reason reason) {
        return new Refused(new RefusedType(type.getCanonicalName(), reason));
    }
}
