package dev.secretly.aws.internal.store;

import dev.secretly.aws.internal.failure.FailureWords;
import dev.secretly.runtime.spi.StoreException;
import dev.secretly.runtime.spi.StoreRequest;
import dev.secretly.store.ItemReader;
import dev.secretly.store.StoreItem;

/** Reads secrets or parameters by name. */
public interface StoreReader extends ItemReader {

    /**
     * Reads one.
     *
     * @param version the version that is wanted; empty for the current one
     * @return what is there
     * @throws StoreException if it failed in a way that does not concern this one
     */
    StoreItem read(String name, String version, StoreRequest request) throws StoreException;

    /** The words for a failure of one. */
    FailureWords words(String name, StoreRequest request);

    /** How to add an object that does not exist, with a key. */
    default String creation(String name, String key) {
        return "create the secret " + name + " as a JSON object with the key " + key;
    }
}
