package dev.secretly.runtime.lookup;

import dev.secretly.runtime.source.KeyPath;
import dev.secretly.runtime.source.Origin;
import dev.secretly.runtime.source.Source;
import dev.secretly.runtime.source.Spot;
import java.util.List;
import java.util.Optional;

/**
 * The TOML source in which a missing key is best written.
 *
 * @param origin the source
 * @param spot where in it; empty when there is no such file yet
 */
public record Opening(Origin origin, Optional<Spot> spot) {

    /**
     * The first source that already has the table of the key; else the first that exists; else the first that may be
     * created; empty when none of the sources is TOML.
     */
    static Optional<Opening> find(List<Source> sources, KeyPath key) {
        Opening best = null;
        int bestRank = 0;
        for (Source source : sources) {
            if (source.origin().kind().isToml()) {
                Optional<Spot> spot = source.spot(key);
                int rank = spot.isEmpty() ? 1 : spot.get() instanceof Spot.AtEnd ? 2 : 3;
                if (rank > bestRank) {
                    best = new Opening(source.origin(), spot);
                    bestRank = rank;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** Where the key would go in one of the sources. */
    static Optional<Opening> in(Origin origin, List<Source> sources, KeyPath key) {
        return sources.stream()
                .filter(source -> source.origin().equals(origin))
                .map(source -> new Opening(origin, source.spot(key)))
                .findFirst();
    }
}
