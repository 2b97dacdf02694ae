package dev.secretly.runtime.internal.search;

import dev.secretly.runtime.internal.answer.Origin;
import dev.secretly.runtime.internal.toml.InsertionPoint;
import dev.secretly.runtime.internal.toml.KeyPath;
import java.util.List;
import java.util.Optional;

/**
 * The best TOML source for a missing key.
 *
 * @param origin the source
 * @param point where to insert the key; empty if the file does not exist yet
 */
public record InsertionTarget(Origin origin, Optional<InsertionPoint> point) {

    /**
     * The first source that already has the table of the key; else the first that exists; else the first that may be
     * created; empty if no source is TOML.
     */
    static Optional<InsertionTarget> find(List<Consultation> sources, KeyPath key) {
        InsertionTarget best = null;
        int bestRank = 0;
        for (Consultation source : sources) {
            if (source.kind().isToml()) {
                Optional<InsertionPoint> point = source.insertionPoint(key);
                int rank = point.isEmpty() ? 1 : point.get() instanceof InsertionPoint.AtEnd ? 2 : 3;
                if (rank > bestRank) {
                    best = new InsertionTarget(source.origin(), point);
                    bestRank = rank;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** Where the key would go in one of the sources. */
    static Optional<InsertionTarget> in(Origin origin, List<Consultation> sources, KeyPath key) {
        return sources.stream()
                .filter(source -> source.origin().equals(origin))
                .map(source -> new InsertionTarget(origin, source.insertionPoint(key)))
                .findFirst();
    }
}
