package dev.secretly.processor.write;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Names of which each is given once: others like it are numbered, {@code apiKey}, {@code apiKey2}, {@code apiKey3}. */
final class UniqueNames {

    private final Set<String> taken;

    /** The number that the next name like it gets. */
    private final Map<String, Integer> next;

    UniqueNames() {
        taken = new HashSet<>();
        next = new HashMap<>();
    }

    private UniqueNames(UniqueNames others) {
        taken = new HashSet<>(others.taken);
        next = new HashMap<>(others.next);
    }

    /** The same names, to give more of them out for a scope inside of this one. */
    UniqueNames within() {
        return new UniqueNames(this);
    }

    /** A name that was not given before: as it is where it can be. */
    String unique(String name) {
        String plain = SourceVersion.isKeyword(name) ? name + "_" : name;
        String unique = plain;
        while (!taken.add(unique)) {
            unique = plain + next.merge(plain, 2, (number, two) -> number + 1);
        }
        return unique;
    }
}
