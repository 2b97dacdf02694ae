package dev.secretly.runtime.internal.conversion;

import dev.secretly.runtime.internal.answer.Answer;
import dev.secretly.runtime.internal.search.TableSearch;
import dev.secretly.runtime.internal.toml.KeyPath;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parses a record from a table in a list or map. */
public abstract class TableParser<T> implements ValueParser<T> {

    protected TableParser() {}

    @Override
    public final ValueKind kind() {
        return ValueKind.TABLE;
    }

    @Override
    public final boolean acceptsText() {
        return false;
    }

    @Override
    public final @Nullable T parse(Answer.Present answer, Request request) {
        if (!kind().accepts(answer.type())) {
            request.reportMalformed(answer, this, "");
            return null;
        }
        return read(lookup(answer, request), request);
    }

    /** The defects of the record in an empty table. */
    public final List<Defect> missing(Request request) {
        Request own = request.withOwnDefects();
        read(lookup(Answer.ofEmptyTable(), request), own);
        return own.defects();
    }

    /** Reads the record from one table; null after a defect. */
    protected abstract @Nullable T read(TableSearch table, Request request);

    private static TableSearch lookup(Answer.Present table, Request request) {
        return new TableSearch(table, KeyPath.parse(request.secret().key()), request.lookup());
    }
}
