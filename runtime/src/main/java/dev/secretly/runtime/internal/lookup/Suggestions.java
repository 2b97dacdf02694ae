package dev.secretly.runtime.internal.lookup;

import dev.secretly.runtime.internal.problem.FoundName;
import dev.secretly.runtime.internal.source.Origin;
import dev.secretly.runtime.internal.surroundings.Surroundings;
import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.runtime.internal.toml.TomlType;
import dev.secretly.runtime.problem.Place;
import dev.secretly.runtime.problem.Suggestion;
import dev.secretly.runtime.spi.DeclaredSecret;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds misspelled names of an absent secret. It returns names that are similar, never a value. */
final class Suggestions {

    private final List<Consultation> sources;
    private final Set<String> declared;

    /** Suggests only names that no declared secret has. */
    Suggestions(List<Consultation> sources, Collection<DeclaredSecret> declared) {
        this.sources = sources;
        this.declared = declared.stream().map(DeclaredSecret::key).collect(Collectors.toSet());
        for (DeclaredSecret secret : declared) {
            this.declared.add(secret.variable());
            this.declared.add(secret.variable() + Surroundings.FILE_SUFFIX);
        }
    }

    List<Suggestion> of(DeclaredSecret secret, Predicate<TomlType> types) {
        List<Suggestion> suggestions = new ArrayList<>();
        for (Consultation source : sources) {
            boolean isEnvironment = source.kind() == Origin.Kind.ENVIRONMENT;
            if (!isEnvironment || !secret.variable().isEmpty()) {
                Map<String, Place> names = new HashMap<>(source.names(types));
                names.keySet().removeAll(declared);
                if (isEnvironment) {
                    // Most variables of the system are one short word, and short words are similar to each other.
                    names.keySet().removeIf(name -> name.indexOf('_') < 0);
                }
                suggestions.addAll(isEnvironment ? near(secret.variable(), names) : nearKey(secret.key(), names));
            }
        }
        return suggestions;
    }

    /** Also suggests the key at the root, where it is if its header was forgotten. */
    private static List<Suggestion> nearKey(String key, Map<String, Place> names) {
        List<Suggestion> near = new ArrayList<>(near(key, names));
        String last = KeyPath.parse(key).last().text();
        Place atRoot = names.get(last);
        if (atRoot != null
                && near.stream().noneMatch(suggestion -> suggestion.name().equals(last))) {
            near.add(new FoundName(last, atRoot));
        }
        return near;
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
