package dev.secretly.runtime;

import dev.secretly.runtime.internal.lookup.TableSearch;
import dev.secretly.runtime.internal.value.Request;
import dev.secretly.runtime.internal.value.TableParser;
import org.jspecify.annotations.Nullable;

/** A record that the generated loader makes. It is in this package because only a reading can be handed to that. */
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
