package dev.secretly.runtime.support;

import dev.secretly.runtime.internal.lookup.TableSearch;
import dev.secretly.runtime.internal.value.Request;
import dev.secretly.runtime.internal.value.TableParser;
import org.jspecify.annotations.Nullable;

/** Parses a record by calling a generated loader. */
final class RecordParser<T> extends TableParser<T> {

    private final RecordReader<T> reader;

    RecordParser(RecordReader<T> reader) {
        this.reader = reader;
    }

    @Override
    protected @Nullable T read(TableSearch table, Request request) {
        return reader.read(new TableReading.OfRecord(table, request.defects()));
    }
}
