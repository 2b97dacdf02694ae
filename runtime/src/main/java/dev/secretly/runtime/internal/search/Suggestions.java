package dev.secretly.runtime.internal.search;

import dev.secretly.runtime.internal.answer.Origin;
import dev.secretly.runtime.internal.source.SecretFileNames;
import dev.secretly.runtime.internal.spelling.NearMiss;
import dev.secretly.runtime.internal.spelling.OtherSpelling;
import dev.secretly.runtime.internal.surroundings.Surroundings;
import dev.secretly.runtime.internal.toml.TomlType;
import dev.secretly.runtime.problem.Place;
import dev.secretly.runtime.spi.DeclaredSecret;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Finds misspelled names of absent secrets. It returns names that are similar, never a value. */
final class Suggestions {

    private static final int MOST = 3;

    private final List<Consultation> sources;
    private final Collection<DeclaredSecret> absent;
    private final Set<String> keys = new HashSet<>();
    private final Set<String> variables = new HashSet<>();
    private final Set<String> files = new HashSet<>();

    /** The names in sources that are not TOML. To list a directory once for each secret would take long. */
    private final IdentityHashMap<Consultation, Map<String, Place>> listed = new IdentityHashMap<>();

    /**
     * Suggests only names that no declared secret has.
     *
     * @param declared all declared secrets
     * @param absent those that no source has
     */
    Suggestions(List<Consultation> sources, Collection<DeclaredSecret> declared, Collection<DeclaredSecret> absent) {
        this.sources = sources;
        this.absent = absent;
        for (DeclaredSecret secret : declared) {
            keys.add(secret.key());
            variables.add(secret.variable());
            variables.add(secret.variable() + Surroundings.FILE_SUFFIX);
            files.addAll(SecretFileNames.of(secret));
        }
    }

    /** A source that has the key without a value gets no suggestions, since the key is spelled right there. */
    List<SimilarName> of(DeclaredSecret secret, Predicate<TomlType> types) {
        List<SimilarName> similar = new ArrayList<>();
        Consultation last = null;
        for (Consultation source : sources) {
            boolean isUnfilled =
                    source.attempt(secret).filter(Attempt::isUnfilled).isPresent();
            // Neither a variable nor a file can hold a table.
            boolean mayHaveIt = source.isToml() || !secret.variable().isEmpty();
            if (!isUnfilled && mayHaveIt) {
                Map<String, Place> names = names(source, types);
                for (String name : similar(secret, names.keySet(), source.kind())) {
                    similar.add(new SimilarName(source.origin(), name, Objects.requireNonNull(names.get(name)), false));
                    last = source;
                }
            }
        }
        // One of several is never sure, and finding out takes long.
        return similar.size() == 1 && last != null && isSure(similar.get(0).name(), secret, last, types)
                ? List.of(similar.get(0).sure())
                : similar;
    }

    /** Whether a key at the root is one word, such as {@code token}, which a table may have for itself. */
    private static boolean isCommonWordOfTable(String name, String key) {
        return name.indexOf('.') >= 0 && key.matches("[A-Za-z0-9]+");
    }

    private Map<String, Place> names(Consultation source, Predicate<TomlType> types) {
        Map<String, Place> all =
                source.isToml() ? source.names(types) : listed.computeIfAbsent(source, other -> other.names(types));
        Map<String, Place> names = new HashMap<>(all);
        boolean isEnvironment = source.kind() == Origin.Kind.ENVIRONMENT;
        names.keySet().removeAll(isEnvironment ? variables : keys);
        if (source.kind().isDirectory()) {
            names.keySet().removeAll(files);
        }
        return names;
    }

    private boolean isSure(String name, DeclaredSecret secret, Consultation source, Predicate<TomlType> types) {
        Origin.Kind kind = source.kind();
        // Each header of such a table would have to be renamed.
        boolean isUnderHeaders = source.isToml()
                && !source.names(type -> types.test(type) && !type.isUnderHeaders())
                        .containsKey(name);
        boolean isForOthers = absent.stream()
                .anyMatch(other -> !other.key().equals(secret.key())
                        && !similar(other, Set.of(name), kind).isEmpty());
        return !isUnderHeaders && !isForOthers && isSpellingOrSlip(name, secret, kind);
    }

    private static boolean isSpellingOrSlip(String name, DeclaredSecret secret, Origin.Kind kind) {
        boolean isEnvironment = kind == Origin.Kind.ENVIRONMENT;
        boolean isOtherWord = !isEnvironment && isCommonWordOfTable(name, secret.key());
        return (isSpelling(name, secret, kind) && !isOtherWord)
                || NearMiss.isSlip(isEnvironment ? secret.variable() : secret.key(), name);
    }

    private static boolean isSpelling(String name, DeclaredSecret secret, Origin.Kind kind) {
        return kind == Origin.Kind.ENVIRONMENT
                ? OtherSpelling.isOfVariable(name, secret.variable())
                : OtherSpelling.isOfKey(name, secret.key());
    }

    /** Other spellings first, in order, then names that differ in some characters, nearest first. */
    private static List<String> similar(DeclaredSecret secret, Collection<String> names, Origin.Kind kind) {
        boolean isEnvironment = kind == Origin.Kind.ENVIRONMENT;
        List<String> spellings = new ArrayList<>();
        Set<String> others = new TreeSet<>();
        for (String name : new TreeSet<>(names)) {
            if (spellings.size() < MOST && isSpelling(name, secret, kind)) {
                spellings.add(name);
            } else if (!isEnvironment || name.indexOf('_') >= 0) {
                // Most variables of the system are one short word, and short words are similar to each other.
                others.add(name);
            }
        }
        spellings.addAll(NearMiss.of(isEnvironment ? secret.variable() : secret.key(), others));
        return spellings;
    }
}
