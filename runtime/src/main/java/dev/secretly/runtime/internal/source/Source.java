package dev.secretly.runtime.internal.source;

import dev.secretly.runtime.DeclaredSecret;
import dev.secretly.runtime.Place;
import dev.secretly.runtime.internal.toml.InsertionPoint;
import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.runtime.internal.toml.TomlType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Something that may have secrets. It is asked only when its turn comes, and safe to ask from many threads. */
public interface Source {

    /** What tells it from other sources. */
    Origin origin();

    /** The name that messages show. */
    default String name() {
        return origin().name();
    }

    /**
     * Answers for all keys in one reading.
     *
     * @param open the secrets that no source before it has
     * @param mounts the generations of mounted directories that the load reads
     */
    Reply answer(List<DeclaredSecret> open, Mounts mounts);

    /** The same source as it was before it read anything. */
    default Source unread() {
        return this;
    }

    /** Where in this source a missing key would go; empty where there is no such file, or it cannot be read. */
    default Optional<InsertionPoint> insertionPoint(KeyPath key) {
        return Optional.empty();
    }

    /**
     * All names that this source has, keys of some types or variables, with their places; none where it cannot, or must not,
     * list them. It is asked for them only when something is missing.
     */
    default Map<String, Place> names(Predicate<TomlType> types) {
        return Map.of();
    }
}
