package dev.secretly.store;

import java.util.ArrayList;
import java.util.List;

/** Splits a list into batches. */
public final class Batches {

    private Batches() {}

    /**
     * Returns consecutive batches of at most some items.
     *
     * @param <T> the type of an item
     * @param items the items
     * @param size the largest batch that one request can hold, from 1
     * @return the batches, with the items in their order
     */
    public static <T> List<List<T>> of(List<T> items, int size) {
        List<List<T>> batches = new ArrayList<>();
        for (int i = 0; i < items.size(); i += size) {
            batches.add(items.subList(i, Math.min(i + size, items.size())));
        }
        return batches;
    }
}
