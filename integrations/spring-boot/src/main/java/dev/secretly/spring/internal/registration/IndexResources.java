package dev.secretly.spring.internal.registration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.boot.json.JsonParserFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The indexes on the class path. The processor writes one for each type with a loader, named after the type. */
final class IndexResources {

    private static final String PATTERN = "classpath*:META-INF/secretly/*.json";
    private static final String SUFFIX = ".json";

    private final List<Resource> files;

    IndexResources(ClassLoader classLoader) {
        try {
            files = List.of(new PathMatchingResourcePatternResolver(classLoader).getResources(PATTERN));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The binary names of the types, sorted. */
    Set<String> types() {
        return files.stream().map(IndexResources::type).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The name of the file, if the processor did not shorten it, as it does with a hyphen. */
    private static String type(Resource file) {
        String name = Objects.requireNonNull(file.getFilename());
        boolean isShortened = name.indexOf('-') >= 0;
        return isShortened
                ? String.valueOf(members(file).get("type"))
                : name.substring(0, name.length() - SUFFIX.length());
    }

    private static Map<String, Object> members(Resource file) {
        return JsonParserFactory.getJsonParser().parseMap(text(file));
    }

    /** The environment variables of all secrets. */
    Set<String> variables() {
        Set<String> variables = new TreeSet<>();
        for (Resource file : files) {
            if (members(file).get("secrets") instanceof List<?> secrets) {
                secrets.forEach(secret -> add(secret, variables));
            }
        }
        return variables;
    }

    /** The name of the type of which a type without an index is a part. */
    Optional<String> holder(Class<?> part) {
        String name = part.getCanonicalName();
        if (name == null || types().contains(part.getName())) {
            return Optional.empty();
        }
        String nameInPackage = part.getPackageName().isEmpty()
                ? name
                : name.substring(part.getPackageName().length() + 1);
        return files.stream()
                .map(IndexResources::members)
                .filter(index -> holds(index, part.getPackageName(), nameInPackage))
                .map(index -> String.valueOf(index.get("type")).replace('$', '.'))
                .findFirst();
    }

    /** Whether an index, or a list or object in it, has a secret whose element is a member of the type. */
    private static boolean holds(Object value, String packageName, String type) {
        if (value instanceof List<?> list) {
            return list.stream().anyMatch(item -> holds(item, packageName, type));
        }
        return value instanceof Map<?, ?> members
                && ((packageName.equals(members.get("package"))
                                && String.valueOf(members.get("element"))
                                        .replaceFirst("\\.[^.]*$", "")
                                        .equals(type))
                        || holds(new ArrayList<>(members.values()), packageName, type));
    }

    private static void add(Object secret, Set<String> variables) {
        if (secret instanceof Map<?, ?> members && members.get("variable") instanceof String variable) {
            variables.add(variable);
        }
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
