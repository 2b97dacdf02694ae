package dev.secretly.runtime.internal.lookup;

import dev.secretly.runtime.DeclaredSecret;
import dev.secretly.runtime.Place;
import dev.secretly.runtime.Problem.Suggestion;
import dev.secretly.runtime.internal.source.Origin;
import dev.secretly.runtime.internal.surroundings.Surroundings;
import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.runtime.internal.toml.TomlType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds what somebody may have written for a secret that is nowhere. Only near names are told, and never a value. */
final class Suggestions {

    private final List<Consultation> sources;
    private final Set<String> declared;

    /** Suggests from the sources what none of the declared secrets is named. */
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
                    // What the system sets is mostly one word, and short ones are near each other.
                    names.keySet().removeIf(name -> name.indexOf('_') < 0);
                }
                suggestions.addAll(isEnvironment ? near(secret.variable(), names) : nearKey(secret.key(), names));
            }
        }
        return suggestions;
    }

    /** A key without its table stands at the root, where it may have been forgotten to go under the header. */
    private static List<Suggestion> nearKey(String key, Map<String, Place> names) {
        List<Suggestion> near = new ArrayList<>(near(key, names));
        String last = KeyPath.parse(key).last().text();
        Place atRoot = names.get(last);
        if (atRoot != null
                && near.stream().noneMatch(suggestion -> suggestion.name().equals(last))) {
            near.add(new Suggestion(last, atRoot));
        }
        return near;
    }

    /** The names that are near one of several. */
    static List<Suggestion> near(String name, Map<String, Place> names) {
        List<Suggestion> near = new ArrayList<>();
        for (String other : NearMiss.of(name, names.keySet())) {
            near.add(new Suggestion(other, Objects.requireNonNull(names.get(other))));
        }
        return near;
    }
}
