package dev.secretly.runtime.internal.conversion;

import dev.secretly.runtime.internal.answer.Answer;
import dev.secretly.runtime.internal.unreadable.Thrown;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Parses a list into a set in the same order, keeping the first of equal items. */
public final class SetParser<T> implements ValueParser<Set<T>> {

    private final ListParser<T> list;

    public SetParser(ValueParser<T> item) {
        this.list = new ListParser<>(item);
    }

    /** The parser of the list. */
    public ListParser<T> list() {
        return list;
    }

    @Override
    public ValueKind kind() {
        return list.kind();
    }

    @Override
    public boolean acceptsText() {
        return list.acceptsText();
    }

    @Override
    public @Nullable Set<T> parse(Answer.Present answer, Request request) {
        List<T> items = list.parse(answer, request);
        try {
            return items == null ? null : Collections.unmodifiableSet(new LinkedHashSet<>(items));
        } catch (Throwable ofItem) {
            // The hashCode or equals of a custom type threw.
            request.reportMalformed(answer, list, Thrown.of(ofItem));
            return null;
        }
    }
}
