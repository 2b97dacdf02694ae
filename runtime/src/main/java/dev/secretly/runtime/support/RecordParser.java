package dev.secretly.runtime.support;

import dev.secretly.runtime.internal.conversion.Request;
import dev.secretly.runtime.internal.conversion.TableParser;
import dev.secretly.runtime.internal.search.TableSearch;
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
