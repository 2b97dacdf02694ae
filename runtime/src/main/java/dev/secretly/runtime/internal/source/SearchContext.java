package dev.secretly.runtime.internal.source;

import dev.secretly.runtime.internal.answer.Answer;
import dev.secretly.runtime.internal.answer.Origin;
import dev.secretly.runtime.internal.answer.Placeholder;
import dev.secretly.runtime.internal.file.Links;
import dev.secretly.runtime.spi.DeclaredSecret;
import java.util.ArrayList;
import java.util.List;

/** State that the sources share during one search. */
public final class SearchContext {

    private final Links links;
    private final StoreSession session;
    private final boolean allowsPlaceholders;
    private final List<Origin> missing = new ArrayList<>();

    /**
     * Creates the context of a new search.
     *
     * @param links the links that it follows
     * @param session what it shares with other searches
     */
    public SearchContext(Links links, StoreSession session) {
        this.links = links;
        this.session = session;
        this.allowsPlaceholders = session.surroundings().allowsPlaceholders();
    }

    /** What it shares with other searches. */
    StoreSession session() {
        return session;
    }

    /** Whether the answer for a secret counts as a placeholder. */
    public boolean isPlaceholder(Answer answer, DeclaredSecret secret) {
        return !allowsPlaceholders && Placeholder.isPlaceholder(answer, secret);
    }

    /** Whether a string for a secret counts as a placeholder. */
    boolean isPlaceholder(String text, DeclaredSecret secret) {
        return !allowsPlaceholders && Placeholder.isPlaceholder(text, secret.content());
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
