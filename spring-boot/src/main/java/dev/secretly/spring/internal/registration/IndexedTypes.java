package dev.secretly.spring.internal.registration;

import dev.secretly.spring.internal.failure.RefusedType.Reason;
import dev.secretly.spring.internal.loading.LoaderLookup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The types with a loader in a package and those below it. The processor writes an index for each, named after the type. */
public final class IndexedTypes {

    private static final String PATTERN = "classpath*:META-INF/secretly/*.json";
    private static final String SUFFIX = ".json";

    private IndexedTypes() {}

    /**
     * The types that can become beans, by name.
     *
     * @param packageName the package; the one without a name has none below it
     */
    public static List<Class<?>> in(String packageName, ClassLoader classLoader) {
        List<Class<?>> types = new ArrayList<>();
        for (String name : names(packageName, classLoader)) {
            try {
                Class<?> type = Class.forName(name, false, classLoader);
                if (isBean(type)) {
                    types.add(type);
                }
            } catch (ClassNotFoundException | LinkageError unusable) {
                // The class was deleted, and an incremental build left its index; or a library that it needs is absent.
            }
        }
        return types;
    }

    private static SortedSet<String> names(String packageName, ClassLoader classLoader) {
        SortedSet<String> names = new TreeSet<>();
        for (Resource index : indexes(classLoader)) {
            String file = Objects.requireNonNull(index.getFilename());
            String name = file.substring(0, file.length() - SUFFIX.length());
            if (packageName.isEmpty() ? name.indexOf('.') < 0 : name.startsWith(packageName + ".")) {
                names.add(name);
            }
        }
        return names;
    }

    /** All indexes on the class path. */
    static List<Resource> indexes(ClassLoader classLoader) {
        try {
            return List.of(new PathMatchingResourcePatternResolver(classLoader).getResources(PATTERN));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * A component is created by Spring itself, and a type that is only injected by whoever owns the object. Without a loader, the
     * index is from an earlier build, in which the type had the annotation.
     */
    private static boolean isBean(Class<?> type) {
        boolean isNoBean = LoaderLookup.of(type) instanceof LoaderLookup.Refused refused
                && refused.type().reason() != Reason.NOT_PUBLIC;
        return !isNoBean && !AnnotatedElementUtils.hasAnnotation(type, Component.class);
    }
}
