package dev.secretly.aws.internal.store;

import dev.secretly.aws.internal.failure.FailureException;
import dev.secretly.aws.internal.failure.FailureWords;
import dev.secretly.aws.internal.json.Responses.Item;
import java.util.List;
import java.util.Map;

/** Reads secrets or parameters by name. */
public interface StoreReader {

    /** Reads one. */
    String read(String name) throws FailureException;

    /**
     * Reads several, in as few requests as possible.
     *
     * @return what was found or failed, by name; a name that is missing got no answer
     * @throws FailureException if all failed
     */
    Map<String, Item> readAll(List<String> names) throws FailureException;

    /** The words for a failure of one. */
    FailureWords words(String name);
}
