package dev.secretly.runtime.internal.lookup;

import dev.secretly.runtime.internal.problem.FoundName;
import dev.secretly.runtime.internal.source.Origin;
import dev.secretly.runtime.internal.surroundings.Surroundings;
import dev.secretly.runtime.internal.toml.TomlType;
import dev.secretly.runtime.problem.Place;
import dev.secretly.runtime.problem.Suggestion;
import dev.secretly.runtime.spi.DeclaredSecret;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Finds misspelled names of an absent secret. It returns names that are similar, never a value. */
final class Suggestions {

    private static final int MOST = 3;

    private final List<Consultation> sources;
    private final Set<String> keys = new HashSet<>();
    private final Set<String> variables = new HashSet<>();

    /** Suggests only names that no declared secret has. */
    Suggestions(List<Consultation> sources, Collection<DeclaredSecret> declared) {
        this.sources = sources;
        for (DeclaredSecret secret : declared) {
            keys.add(secret.key());
            variables.add(secret.variable());
            variables.add(secret.variable() + Surroundings.FILE_SUFFIX);
        }
    }

    List<Suggestion> of(DeclaredSecret secret, Predicate<TomlType> types) {
        List<Suggestion> suggestions = new ArrayList<>();
        for (Consultation source : sources) {
            boolean isEnvironment = source.kind() == Origin.Kind.ENVIRONMENT;
            if (!isEnvironment || !secret.variable().isEmpty()) {
                Map<String, Place> names = new HashMap<>(source.names(types));
                names.keySet().removeAll(isEnvironment ? variables : keys);
                if (source.kind().isDirectory()) {
                    names.keySet().removeAll(variables);
                }
                List<Suggestion> spellings = spellings(secret, names, isEnvironment);
                spellings.forEach(spelling -> names.remove(spelling.name()));
                suggestions.addAll(spellings);
                if (isEnvironment) {
                    // Most variables of the system are one short word, and short words are similar to each other.
                    names.keySet().removeIf(name -> name.indexOf('_') < 0);
                }
                suggestions.addAll(near(isEnvironment ? secret.variable() : secret.key(), names));
            }
        }
        return suggestions;
    }

    /** The names that are other spellings of the secret's, in order. */
    private static List<Suggestion> spellings(DeclaredSecret secret, Map<String, Place> names, boolean areVariables) {
        List<Suggestion> spellings = new ArrayList<>();
        new TreeMap<>(names).forEach((name, place) -> {
            boolean isSpelling = areVariables
                    ? OtherSpelling.isOfVariable(name, secret.variable())
                    : OtherSpelling.isOfKey(name, secret.key());
            if (isSpelling && spellings.size() < MOST) {
                spellings.add(new FoundName(name, place));
            }
        });
        return spellings;
    }

    /** The names that are similar to another one. */
    static List<Suggestion> near(String name, Map<String, Place> names) {
        List<Suggestion> near = new ArrayList<>();
        for (String other : NearMiss.of(name, names.keySet())) {
            near.add(new FoundName(other, Objects.requireNonNull(names.get(other))));
        }
        return near;
    }
}
