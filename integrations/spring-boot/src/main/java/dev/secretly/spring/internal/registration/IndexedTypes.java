package dev.secretly.spring.internal.registration;

import dev.secretly.spring.internal.loading.LoaderLookup;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;

/** The types with a loader in a package and those below it. */
public final class IndexedTypes {

    private IndexedTypes() {}

    /**
     * The types that can become beans, by name.
     *
     * @param packageName the package; the one without a name has none below it
     * @param classLoader has the types
     * @return the types
     */
    public static List<Class<?>> in(String packageName, ClassLoader classLoader) {
        List<Class<?>> types = new ArrayList<>();
        for (String name : new IndexResources(classLoader).types()) {
            if (packageName.isEmpty() ? name.indexOf('.') < 0 : name.startsWith(packageName + ".")) {
                add(name, classLoader, types);
            }
        }
        return types;
    }

    private static void add(String name, ClassLoader classLoader, List<Class<?>> types) {
        try {
            Class<?> type = Class.forName(name, false, classLoader);
            if (isLoadable(type) && !isComponent(type)) {
                types.add(type);
            }
        } catch (ClassNotFoundException | LinkageError unusable) {
            // The class was deleted, and an incremental build left its index; or a library that it needs is absent.
        }
    }

    /** Not a type that can only be injected, nor one whose index is left from an earlier build, in which it had a loader. */
    private static boolean isLoadable(Class<?> type) {
        return LoaderLookup.of(type) instanceof LoaderLookup.Found;
    }

    /** Spring itself creates it. */
    private static boolean isComponent(Class<?> type) {
        return AnnotatedElementUtils.hasAnnotation(type, Component.class);
    }
}
