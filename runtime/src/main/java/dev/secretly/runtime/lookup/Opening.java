package dev.secretly.runtime.lookup;

import dev.secretly.runtime.source.KeyPath;
import dev.secretly.runtime.source.Source;
import dev.secretly.runtime.source.Spot;
import java.util.List;
import java.util.Optional;

/**
 * The TOML text in which a missing key is best written.
 *
 * @param source the name of the TOML source
 * @param spot where in it; empty when there is no such file yet
 */
public record Opening(String source, Optional<Spot> spot) {

    /**
     * The first source that already has the table of the key; else the first that is there; else the first that may be
     * made; empty when none of the sources is TOML.
     */
    public static Optional<Opening> find(List<Source> sources, KeyPath key) {
        Opening best = null;
        int bestRank = 0;
        for (Source source : sources) {
            if (source.kind() == Source.Kind.TOML) {
                Optional<Spot> spot = source.spot(key);
                int rank = spot.isEmpty() ? 1 : spot.get() instanceof Spot.AtEnd ? 2 : 3;
                if (rank > bestRank) {
                    best = new Opening(source.name(), spot);
                    bestRank = rank;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** Where the key would go in the source of that name. */
    public static Optional<Opening> in(String name, List<Source> sources, KeyPath key) {
        for (Source source : sources) {
            if (source.name().equals(name)) {
                return Optional.of(new Opening(name, source.spot(key)));
            }
        }
        return Optional.empty();
    }
}
