package dev.secretly.runtime.source;

import dev.secretly.runtime.DeclaredSecret;
import dev.secretly.runtime.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** A place that may have secrets. It is asked only when its turn comes, and safe to ask from many threads. */
public interface Source {

    /** The name that messages show. */
    String name();

    /** Which sort of source it is: it decides how a message says what to do. */
    default Kind kind() {
        return Kind.SETTING;
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
    default Optional<Spot> spot(KeyPath key) {
        return Optional.empty();
    }

    /**
     * All names that this source has, keys of some types or variables, with their places; none where it cannot, or must not,
     * list them. It is asked for them only when something is missing.
     */
    default Map<String, Place> names(Predicate<TomlType> types) {
        return Map.of();
    }

    /** The sorts of sources. */
    enum Kind {
        TOML,
        MAP,
        ENVIRONMENT,
        DIRECTORY,
        /** A {@link dev.secretly.runtime.SecretSource} of the program. */
        CUSTOM,
        /** What the user set and no source can be made of. */
        SETTING
    }
}
