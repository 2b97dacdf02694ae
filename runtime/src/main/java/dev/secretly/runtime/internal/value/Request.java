package dev.secretly.runtime.internal.value;

import dev.secretly.runtime.DeclaredSecret;
import dev.secretly.runtime.Place;
import dev.secretly.runtime.internal.lookup.SearchResult;
import dev.secretly.runtime.internal.lookup.SourceSearch;
import dev.secretly.runtime.internal.source.Answer;
import dev.secretly.runtime.internal.source.Placeholder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which secret a value is for, and who is told what is wrong with it.
 *
 * @param secret the secret
 * @param lookup where it was looked for
 * @param defects gets one more for each thing that is wrong
 * @param before how many there were before anything of this secret was looked at
 */
public record Request(DeclaredSecret secret, SearchResult lookup, List<Defect> defects, int before) {

    /** Of a list with thousands of wrong items the first ones are enough to see what is wrong. */
    public static final int MOST_DEFECTS = 20;

    /** A request that begins. */
    public Request(DeclaredSecret secret, SearchResult lookup, List<Defect> defects) {
        this(secret, lookup, defects, defects.size());
    }

    /** A request of nobody's, to try a text. */
    public static Request ofNobody() {
        SearchResult nowhere = SourceSearch.run(List.of(), List.of());
        return new Request(new DeclaredSecret("", "", ""), nowhere, new ArrayList<>());
    }

    /**
     * The value of one of several. A blank text and a placeholder, which would be absent under a key of their own, are
     * none.
     */
    <T> @Nullable T item(Answer.Present answer, ValueParser<T> item) {
        if (answer.isBlank()) {
            defects.add(new Defect.Unfilled(this, answer, item, Place.State.BLANK));
            return null;
        }
        if (Placeholder.isOne(answer, secret)) {
            defects.add(new Defect.Unfilled(this, answer, item, Place.State.PLACEHOLDER));
            return null;
        }
        return item.parse(answer, this);
    }

    /** Whether so much is wrong with a list or map that the rest of it need not be looked at; that is then a defect, too. */
    boolean isEnough(Answer.Present answer) {
        boolean isEnough = defects.size() - before >= MOST_DEFECTS;
        if (isEnough) {
            defects.add(new Defect.Unchecked(this, answer));
        }
        return isEnough;
    }

    /** Tells that something cannot be used. */
    public void refuse(Answer answer, ValueParser<?> wanted, String detail) {
        defects.add(new Defect.Malformed(this, answer, wanted, detail));
    }

    /** Tells that the secret is nowhere. */
    public void miss(ValueParser<?> wanted) {
        defects.add(new Defect.Missing(this, wanted));
    }

    /** The same request with defects of its own. */
    public Request aside() {
        return new Request(secret, lookup, new ArrayList<>());
    }

    /** What a factory of the program's threw at the last thing that was refused; empty if it threw nothing. */
    public String detail() {
        return !defects.isEmpty() && defects.get(defects.size() - 1) instanceof Defect.Malformed malformed
                ? malformed.detail()
                : "";
    }
}
