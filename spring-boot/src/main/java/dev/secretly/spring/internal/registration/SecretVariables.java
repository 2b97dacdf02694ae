package dev.secretly.spring.internal.registration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.json.JsonParser;
import org.springframework.boot.json.JsonParserFactory;
import org.springframework.core.io.Resource;

/** The environment variables that hold secrets: those in all indexes on the class path, and the one that holds a whole file. */
final class SecretVariables {

    private static final String WHOLE_FILE = "SECRETLY_TOML";

    private final Set<String> names;

    private SecretVariables(Set<String> names) {
        this.names = names;
    }

    static SecretVariables in(ClassLoader classLoader) {
        Set<String> names = new HashSet<>();
        names.add(WHOLE_FILE);
        JsonParser parser = JsonParserFactory.getJsonParser();
        for (Resource index : IndexedTypes.indexes(classLoader)) {
            try {
                Map<String, Object> content = parser.parseMap(index.getContentAsString(StandardCharsets.UTF_8));
                if (content.get("secrets") instanceof List<?> secrets) {
                    secrets.forEach(secret -> add(secret, names));
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return new SecretVariables(names);
    }

    private static void add(Object secret, Set<String> names) {
        if (secret instanceof Map<?, ?> members && members.get("variable") instanceof String variable) {
            names.add(variable);
        }
    }

    boolean contains(String name) {
        return names.contains(name);
    }
}
