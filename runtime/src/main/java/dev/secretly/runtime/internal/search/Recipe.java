package dev.secretly.runtime.internal.search;

import dev.secretly.runtime.internal.deployment.Deployment;
import dev.secretly.runtime.internal.deployment.StandardFile;
import dev.secretly.runtime.internal.source.Source;
import dev.secretly.runtime.internal.source.StoreRound;
import dev.secretly.runtime.internal.source.StoreSession;
import dev.secretly.runtime.internal.surroundings.Surroundings;
import dev.secretly.runtime.spi.DeclaredSecret;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The sources of one {@code Secrets}, in order, and what has been read from them. Thread-safe. */
public final class Recipe {

    private final Surroundings surroundings;

    /** Created on first use, which a load by the fast path has not. */
    private @Nullable StoreSession session;

    /** The standard files, for the fast path; null if the program or the user chose other sources. */
    private final @Nullable List<StandardFile> files;

    /** Observes each search; null if nobody watches. */
    private final @Nullable SearchObserver observer;

    /** Whether a load without problems ends before it creates or changes anything. */
    private final boolean onlyChecks;

    /** Created on first use. */
    private @Nullable List<Source> sources;

    private Recipe(
            Surroundings surroundings,
            @Nullable StoreSession session,
            @Nullable List<StandardFile> files,
            @Nullable List<Source> sources,
            @Nullable SearchObserver observer,
            boolean onlyChecks) {
        this.surroundings = surroundings;
        this.session = session;
        this.files = files;
        this.sources = sources;
        this.observer = observer;
        this.onlyChecks = onlyChecks;
    }

    /** The standard sources in some surroundings. */
    public static Recipe standard(Surroundings surroundings) {
        List<StandardFile> files = StandardFile.of(surroundings);
        return surroundings.hasOtherSources()
                ? new Recipe(surroundings, null, null, Deployment.sources(surroundings, files), null, false)
                : new Recipe(surroundings, null, files, null, null, false);
    }

    /** Some sources, in order; messages are about the surroundings. */
    public static Recipe of(List<Source> sources, Surroundings surroundings) {
        return new Recipe(surroundings, null, null, List.copyOf(sources), null, false);
    }

    /**
     * The fast path for some secrets; null if it does not apply. Once the sources exist, only they are asked, so that
     * nothing is read twice.
     */
    public synchronized @Nullable FastPath fastPath(List<DeclaredSecret> declared) {
        return files == null || sources != null ? null : FastPath.at(files, surroundings(), declared);
    }

    /**
     * The same sources, which have read nothing yet, and whose searches are observed.
     *
     * @param round the round in which stores are asked; null to ask them alone
     */
    public synchronized Recipe unread(SearchObserver newObserver, @Nullable StoreRound round) {
        List<Source> unread = files == null
                ? Objects.requireNonNull(sources).stream().map(Source::unread).toList()
                : Deployment.sources(surroundings(), StandardFile.of(surroundings()));
        return new Recipe(surroundings, session().in(round), null, unread, newObserver, false);
    }

    /** The same sources, with what they have read, for loads that only check whether there is a problem. */
    public Recipe checking() {
        return new Recipe(surroundings, session(), null, sources(), observer, true);
    }

    /** Whether a load without problems ends before it creates or changes anything. */
    public boolean onlyChecks() {
        return onlyChecks;
    }

    /** The files that are known before it is known which secrets are loaded. */
    public Set<Path> knownFiles() {
        Set<Path> known = new LinkedHashSet<>();
        sources().forEach(source -> known.addAll(source.files(List.of())));
        return known;
    }

    /** Reports a search to the observer. */
    public void searched(String type, List<DeclaredSecret> declared, SearchResult result) {
        if (observer != null) {
            observer.searched(type, sources(), declared, result);
        }
    }

    /** The surroundings that messages are about. */
    public Surroundings surroundings() {
        return surroundings;
    }

    /** What its loads share besides what they have read. */
    public synchronized StoreSession session() {
        if (session == null) {
            session = new StoreSession(surroundings);
        }
        return session;
    }

    /** Forgets the logins of stores, and closes them. */
    public void close() {
        StoreSession used;
        List<Source> opened;
        synchronized (this) {
            used = session;
            opened = sources;
        }
        if (used != null) {
            used.close();
        }
        // Not with the lock: closing is code of the program, for which no load must wait.
        for (Source source : opened == null ? List.<Source>of() : opened) {
            source.close();
        }
    }

    /** The sources, in order. */
    public synchronized List<Source> sources() {
        if (sources == null) {
            sources = Deployment.sources(surroundings(), Objects.requireNonNull(files));
        }
        return sources;
    }
}
