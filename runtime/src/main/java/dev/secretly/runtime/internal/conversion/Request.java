package dev.secretly.runtime.internal.conversion;

import dev.secretly.runtime.internal.answer.Answer;
import dev.secretly.runtime.internal.key.ContentFault;
import dev.secretly.runtime.internal.key.Remark;
import dev.secretly.runtime.internal.search.SearchResult;
import dev.secretly.runtime.internal.search.SourceSearch;
import dev.secretly.runtime.internal.search.ValueRemark;
import dev.secretly.runtime.internal.source.StoreSession;
import dev.secretly.runtime.internal.surroundings.Surroundings;
import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.runtime.problem.Place;
import dev.secretly.runtime.spi.DeclaredSecret;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The secret that a value is parsed for, and the list that collects its defects.
 *
 * @param secret the secret
 * @param lookup where it was looked for
 * @param defects collects the defects
 * @param before the number of defects before those of this secret
 */
public record Request(DeclaredSecret secret, SearchResult lookup, List<Defect> defects, int before) {

    /** In a list with thousands of malformed items, the first ones show what is wrong. */
    public static final int MAX_DEFECTS = 20;

    /** A request that has no defects yet. */
    public Request(DeclaredSecret secret, SearchResult lookup, List<Defect> defects) {
        this(secret, lookup, defects, defects.size());
    }

    /** A request for no declared secret, to check a string. */
    public static Request withoutSecret() {
        SearchResult nowhere = SourceSearch.run(List.of(), List.of(), new StoreSession(Surroundings.ofProcess()));
        return new Request(DeclaredSecret.other("", "", ""), nowhere, new ArrayList<>());
    }

    /**
     * Parses one of several values. Blanks and placeholders are defects here: only under a declared key do they count
     * as absent.
     */
    <T> @Nullable T item(Answer.Present answer, ValueParser<T> item) {
        return isUnfilled(answer, item) ? null : item.parse(answer, this);
    }

    /** Whether one of several values is blank or a placeholder, which is then a defect. */
    boolean isUnfilled(Answer.Present answer, ValueParser<?> item) {
        if (answer.isBlank()) {
            reportUnfilled(answer, item, Place.State.BLANK);
            return true;
        }
        boolean isPlaceholder = lookup.isPlaceholder(answer, secret);
        if (isPlaceholder) {
            reportUnfilled(answer, item, Place.State.PLACEHOLDER);
        }
        return isPlaceholder;
    }

    /** The key of the secret in what was searched: in a list or map, with the name of the entry. */
    public KeyPath key() {
        return lookup.keyOf(secret);
    }

    /** Whether a list or map has so many defects that the rest is not checked; that is then added as a defect, too. */
    boolean hasTooManyDefects(Answer.Present answer) {
        boolean hasTooManyDefects = defects.size() - before >= MAX_DEFECTS;
        if (hasTooManyDefects) {
            defects.add(new Defect.Unchecked(this, answer));
        }
        return hasTooManyDefects;
    }

    /** Records that an answer cannot be used. */
    public void reportMalformed(Answer.Final answer, ValueParser<?> wanted, String detail) {
        Answer.Final asText = answer instanceof Answer.Present present ? present.asText() : answer;
        defects.add(new Defect.Malformed(this, asText, wanted, detail, null));
    }

    /** Records that a key, a certificate or the like cannot be used. Their types accept bytes, too. */
    void reportMalformed(Answer.Present answer, ValueParser<?> wanted, ContentFault fault) {
        defects.add(new Defect.Malformed(this, answer, wanted, "", fault));
    }

    /** Records that one of several values is blank or a placeholder. */
    void reportUnfilled(Answer.Present answer, ValueParser<?> item, Place.State state) {
        defects.add(new Defect.Unfilled(this, answer, item, state));
    }

    /** Records the remarks about a well-formed value, unless only a string is checked. */
    void remark(Object value, ValueRemark.Part part, Answer.Present answer) {
        for (Remark remark : secret.key().isEmpty() ? List.<Remark>of() : Remark.of(value)) {
            lookup.add(new ValueRemark(key().text(), answer.place(), part, remark));
        }
    }

    /** The same request for another secret, with a separate list of defects. */
    Request of(DeclaredSecret other) {
        return new Request(other, lookup, new ArrayList<>());
    }

    /** Records that the secret is missing. */
    public void reportMissing(ValueParser<?> wanted) {
        defects.add(new Defect.Missing(this, wanted));
    }

    /** The same request with a separate list of defects. */
    public Request withOwnDefects() {
        return new Request(secret, lookup, new ArrayList<>());
    }

    /** The detail of the last defect, such as what a factory threw; empty if it has none. */
    public String detail() {
        return !defects.isEmpty() && defects.get(defects.size() - 1) instanceof Defect.Malformed malformed
                ? malformed.detail()
                : "";
    }
}
