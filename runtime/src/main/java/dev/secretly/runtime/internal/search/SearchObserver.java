package dev.secretly.runtime.internal.search;

import dev.secretly.runtime.internal.source.Source;
import dev.secretly.runtime.spi.DeclaredSecret;
import java.util.List;

/** Observes each search, so that a rotation knows what a record was loaded from. */
public interface SearchObserver {

    /**
     * A search has ended.
     *
     * @param type the type that is loaded
     * @param sources those that may have been asked
     * @param declared the secrets that were looked for
     * @param result what was found
     */
    void searched(String type, List<Source> sources, List<DeclaredSecret> declared, SearchResult result);
}
