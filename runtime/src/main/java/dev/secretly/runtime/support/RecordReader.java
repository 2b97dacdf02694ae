package dev.secretly.runtime.support;

import org.jspecify.annotations.Nullable;

/**
 * Creates a record from one table. Generated loaders use it for lists, sets and maps of records.
 *
 * @param <T> the record type
 */
@ForGeneratedCode
@FunctionalInterface
public interface RecordReader<T> {

    /**
     * Creates a record.
     *
     * @param reading returns the values of one table
     * @return the record; null if there is a problem with it, which {@code reading} has collected
     */
    @Nullable
    T read(TableReading reading);
}
