package dev.secretly.store;

import dev.secretly.runtime.spi.StoreException;
import dev.secretly.runtime.spi.StoreRequest;
import java.util.List;
import java.util.Map;

/** Reads several items of a store by their names, in as few requests as the store allows. */
@FunctionalInterface
public interface ItemReader {

    /**
     * Reads items.
     *
     * @param names their names, each once, at least one
     * @param request what the store was asked, with its time and logins
     * @return what is there, by name; a name that is missing got no answer
     * @throws StoreException if none could be read
     */
    Map<String, StoreItem> read(List<String> names, StoreRequest request) throws StoreException;
}
