package dev.secretly.processor.write;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Makes names unique with numbers: {@code apiKey}, {@code apiKey2}, {@code apiKey3}. */
final class UniqueNames {

    private final Set<String> taken;

    /** The next number for each name. */
    private final Map<String, Integer> next;

    UniqueNames() {
        taken = new HashSet<>();
        next = new HashMap<>();
    }

    private UniqueNames(UniqueNames others) {
        taken = new HashSet<>(others.taken);
        next = new HashMap<>(others.next);
    }

    /** Copies the taken names, for an inner scope. */
    UniqueNames within() {
        return new UniqueNames(this);
    }

    /** Returns a name that is not taken yet: the given one if possible. */
    String unique(String name) {
        String plain = SourceVersion.isKeyword(name) ? name + "_" : name;
        String unique = plain;
        while (!taken.add(unique)) {
            unique = plain + next.merge(plain, 2, (number, two) -> number + 1);
        }
        return unique;
    }
}
