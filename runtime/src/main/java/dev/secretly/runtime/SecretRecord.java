package dev.secretly.runtime;

import org.jspecify.annotations.Nullable;

/**
 * Makes a record from one table, for generated loaders of lists and maps of records.
 *
 * @param <T> the record
 */
@ForGeneratedCode
@FunctionalInterface
public interface SecretRecord<T> {

    /**
     * Makes a record.
     *
     * @param reading returns the values of one table
     * @return the record; null if there is a problem with it, which the reading has collected
     */
    @Nullable
    T read(TableReading reading);
}
