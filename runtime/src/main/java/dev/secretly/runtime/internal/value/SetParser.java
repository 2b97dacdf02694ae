package dev.secretly.runtime.internal.value;

import dev.secretly.runtime.internal.fault.Thrown;
import dev.secretly.runtime.internal.source.Answer;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Several values without duplicates, in the order in which they stand: as a list, and of equal ones the first. */
public final class SetParser<T> implements ValueParser<Set<T>> {

    private final ListParser<T> list;

    /** A parser of sets. */
    public SetParser(ValueParser<T> item) {
        this.list = new ListParser<>(item);
    }

    @Override
    public ValueKind kind() {
        return list.kind();
    }

    @Override
    public boolean takesText() {
        return list.takesText();
    }

    @Override
    public @Nullable Set<T> parse(Answer.Present answer, Request request) {
        List<T> items = list.parse(answer, request);
        try {
            return items == null ? null : Collections.unmodifiableSet(new LinkedHashSet<>(items));
        } catch (Throwable ofItem) {
            // An item of the program's own type that cannot be hashed, or compared.
            request.refuse(answer, list, Thrown.of(ofItem));
            return null;
        }
    }
}
