package dev.secretly.runtime;

import dev.secretly.runtime.internal.lookup.TableSearch;
import dev.secretly.runtime.internal.value.Request;
import dev.secretly.runtime.internal.value.TableParser;
import org.jspecify.annotations.Nullable;

/** Parses a record by calling a generated loader. It is in this package because it creates a {@link TableReading}. */
final class RecordParser<T> extends TableParser<T> {

    private final SecretRecord<T> maker;

    RecordParser(SecretRecord<T> maker) {
        this.maker = maker;
    }

    @Override
    protected @Nullable T read(TableSearch table, Request request) {
        return maker.read(new TableReading.OfRecord(table, request.defects()));
    }
}
