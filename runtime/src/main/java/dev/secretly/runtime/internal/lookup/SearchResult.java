package dev.secretly.runtime.internal.lookup;

import dev.secretly.runtime.DeclaredSecret;
import dev.secretly.runtime.Place;
import dev.secretly.runtime.Problem.Suggestion;
import dev.secretly.runtime.internal.source.Answer;
import dev.secretly.runtime.internal.source.Origin;
import dev.secretly.runtime.internal.toml.TomlType;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Has looked for secrets. */
public interface SearchResult {

    /** What ended the search for a secret, a value or something in its way; null when it is nowhere. */
    @Nullable
    Answer answer(DeclaredSecret secret);

    /** Where a secret was looked for in vain, in order. */
    List<Attempt> attempts(DeclaredSecret secret);

    /** The TOML text in which a secret that is nowhere is best written; empty when there can be none. */
    Optional<InsertionTarget> insertionTarget(DeclaredSecret secret);

    /**
     * Names near that of an absent secret, which no declared secret has, nearest first in each source. A source that has the
     * key, and no value for it, names it right.
     *
     * @param types what the value may be written as
     */
    List<Suggestion> suggestions(DeclaredSecret secret, Predicate<TomlType> types);

    /** Where the table is that is looked in; empty for all that a program has. */
    Optional<Place> table();

    /** The sources whose turn came, in order. */
    List<Consultation> consulted();

    /** Whether a source is there and could not be read. */
    boolean hasUnreadable();

    /** The sources that are there and could not be read. */
    List<UnreadableSource> unreadable();

    /** Where a secret that is removed from a TOML source is to be written again. */
    Optional<InsertionTarget> insertionTargetIn(Origin origin, DeclaredSecret secret);
}
