package dev.secretly.runtime.internal.search;

import dev.secretly.runtime.internal.answer.Answer;
import dev.secretly.runtime.internal.answer.Origin;
import dev.secretly.runtime.internal.source.NamedFile;
import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.runtime.internal.toml.TomlType;
import dev.secretly.runtime.problem.Place;
import dev.secretly.runtime.spi.DeclaredSecret;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The result of a search for secrets. */
public interface SearchResult {

    /** The answer that ended the search for a secret, a value or a problem; null if the secret is absent. */
    Answer.@Nullable Final answer(DeclaredSecret secret);

    /** The key of a secret in what was searched: in a list or map, with the name of the entry. */
    KeyPath keyOf(DeclaredSecret secret);

    /** Whether a declared secret is in a table or below it. */
    boolean hasDeclaredIn(KeyPath table);

    /** The places where a secret was looked for without success, in order. */
    List<Attempt> attempts(DeclaredSecret secret);

    /** The best TOML source for an absent secret; empty if there is none. */
    Optional<InsertionTarget> insertionTarget(DeclaredSecret secret);

    /**
     * Undeclared names similar to that of an absent secret, nearest first in each source.
     *
     * @param types the TOML types that the value may have
     */
    List<SimilarName> similarNames(DeclaredSecret secret, Predicate<TomlType> types);

    /** Whether an answer for a secret counts as a placeholder. */
    boolean isPlaceholder(Answer answer, DeclaredSecret secret);

    /** The place of the table that was searched; empty if all sources were. */
    Optional<Place> table();

    /** The sources that were consulted, in order. */
    List<Consultation> consulted();

    /** Whether any source exists but could not be read. */
    boolean hasUnreadable();

    /** The sources that exist but could not be read, one entry for each fault. */
    List<UnreadableSource> unreadable();

    /** The content of the file that a value names, if the file exists; or else the value itself. */
    Answer.Final withNamedFile(Answer.Final answer, KeyPath key);

    /** The files that values named, so far. */
    List<NamedFile> namedFiles();

    /** Remembers a remark about a well-formed value. */
    void add(ValueRemark remark);

    /** The remarks about well-formed values. */
    List<ValueRemark> remarks();

    /** Where to add a secret again that is removed from a TOML source. */
    Optional<InsertionTarget> insertionTargetIn(Origin origin, DeclaredSecret secret);
}
