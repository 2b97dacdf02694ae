package dev.secretly.runtime.internal.source;

import dev.secretly.runtime.internal.answer.Origin;
import dev.secretly.runtime.internal.file.Absence;
import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.runtime.problem.Place;
import dev.secretly.runtime.spi.DeclaredSecret;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A source of secrets. Thread-safe. It is asked only if no earlier source has all the keys. */
public interface Source {

    /** The identity of this source. */
    Origin origin();

    /** The name that messages show. */
    default String name() {
        return origin().name();
    }

    /**
     * Answers for all open keys at once.
     *
     * @param open the secrets that no earlier source has
     * @param context the state shared by the sources of this search
     */
    SourceReply answer(List<DeclaredSecret> open, SearchContext context);

    /** A copy of this source that has read nothing yet. */
    default Source unread() {
        return this;
    }

    /** A copy for another recipe, which shares nothing with this one that can be closed. */
    default Source copy() {
        return unread();
    }

    /** The files and folders in which it looks for some secrets, whether they exist or not; a rotation watches them. */
    default List<Path> files(List<DeclaredSecret> secrets) {
        return List.of();
    }

    /** Where a relative path in it starts; null for the working directory. */
    default @Nullable File folder() {
        return null;
    }

    /** Closes what it keeps open. If it is asked again, it opens what it needs. */
    default void close() {}

    /** Forgets what it read, so that the next search reads it again. */
    default void forget() {}

    /** Why a file counts as absent. Called only for messages. */
    default Absence absence() {
        return Absence.NO_SUCH_FILE;
    }

    /**
     * The places of comments that would be keys, as {@code # api_key = "..."}. Called only for keys that are missing.
     */
    default Map<KeyPath, Place> commentedOut(List<KeyPath> keys) {
        return Map.of();
    }

    /**
     * All names in a source that is not TOML, with their places; empty if it cannot or must not list them. Called only
     * if a secret is missing.
     */
    default Map<String, Place> names() {
        return Map.of();
    }
}
