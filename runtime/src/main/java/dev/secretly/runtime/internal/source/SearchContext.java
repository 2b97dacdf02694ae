package dev.secretly.runtime.internal.source;

import java.util.ArrayList;
import java.util.List;

/** State that the sources share during one search. */
public final class SearchContext {

    private final Links links;
    private final List<Origin> missing = new ArrayList<>();

    /**
     * Creates the context of a new search.
     *
     * @param links the links that it follows
     */
    public SearchContext(Links links) {
        this.links = links;
    }

    /** The links that the search follows. */
    public Links links() {
        return links;
    }

    /** Remembers that the file of a source does not exist. */
    void setMissing(Origin origin) {
        missing.add(origin);
    }

    /** Whether the file of a source was looked for in this search and does not exist. */
    public boolean isMissing(Origin origin) {
        return missing.contains(origin);
    }
}
