package dev.secretly.runtime.internal.source;

import dev.secretly.runtime.DeclaredSecret;
import dev.secretly.runtime.Place;
import java.util.List;
import java.util.Map;

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
     * @param context what the search has found out so far
     */
    Reply answer(List<DeclaredSecret> open, SearchContext context);

    /** The same source as it was before it read anything. */
    default Source unread() {
        return this;
    }

    /** Forgets what it read, so that the next search reads it again. */
    default void forget() {}

    /**
     * All names of a source that is no TOML, with their places; none where it cannot, or must not, list them. It is asked for
     * them only when something is missing.
     */
    default Map<String, Place> names() {
        return Map.of();
    }
}
