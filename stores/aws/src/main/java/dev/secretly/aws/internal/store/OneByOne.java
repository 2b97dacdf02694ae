package dev.secretly.aws.internal.store;

import dev.secretly.aws.internal.failure.FailureException;
import dev.secretly.aws.internal.json.Responses;
import dev.secretly.aws.internal.json.Responses.Item;
import dev.secretly.aws.internal.json.Responses.NoContent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads several secrets with one request each. */
public final class OneByOne {

    private OneByOne() {}

    /** Reads one secret. */
    @FunctionalInterface
    public interface Reading {

        String read(String name) throws FailureException;
    }

    /**
     * Reads all of them. A failure that concerns one secret is its item.
     *
     * @throws FailureException if there is one that concerns all
     */
    public static Map<String, Item> read(List<String> names, Reading reading) throws FailureException {
        Map<String, Item> items = new HashMap<>();
        for (String name : names) {
            try {
                items.put(name, Responses.content(reading.read(name)));
            } catch (FailureException failed) {
                if (!failed.failure().isOfOne()) {
                    throw failed;
                }
                items.put(name, new NoContent(failed.failure()));
            }
        }
        return items;
    }
}
