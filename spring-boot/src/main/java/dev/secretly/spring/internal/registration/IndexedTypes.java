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

/** The types with a loader in some package and those below it. The processor writes an index for each, named after the type. */
public final class IndexedTypes {

    private static final String PATTERN = "classpath*:META-INF/secretly/*.json";
    private static final String SUFFIX = ".json";

    private IndexedTypes() {}

    /** The types that can become beans, by name. */
    public static List<Class<?>> in(String packageName, ClassLoader classLoader) {
        List<Class<?>> types = new ArrayList<>();
        for (String name : names(packageName.isEmpty() ? "" : packageName + ".", classLoader)) {
            try {
                Class<?> type = Class.forName(name, false, classLoader);
                if (isBean(type)) {
                    types.add(type);
                }
            } catch (ClassNotFoundException deleted) {
                // The class was deleted, and an incremental build left its index.
            }
        }
        return types;
    }

    private static SortedSet<String> names(String prefix, ClassLoader classLoader) {
        SortedSet<String> names = new TreeSet<>();
        try {
            for (Resource index : new PathMatchingResourcePatternResolver(classLoader).getResources(PATTERN)) {
                String file = Objects.requireNonNull(index.getFilename());
                if (file.startsWith(prefix)) {
                    names.add(file.substring(0, file.length() - SUFFIX.length()));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return names;
    }

    /** A component is created by Spring itself, and a type that is only injected by whoever owns the object. */
    private static boolean isBean(Class<?> type) {
        boolean isOnlyInjected = LoaderLookup.of(type) instanceof LoaderLookup.Refused refused
                && refused.type().reason() == Reason.ONLY_INJECTED;
        return !isOnlyInjected && !AnnotatedElementUtils.hasAnnotation(type, Component.class);
    }
}
