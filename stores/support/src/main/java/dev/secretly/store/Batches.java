package dev.secretly.store;

import java.util.ArrayList;
import java.util.List;

/** Divides what is asked for into requests. */
public final class Batches {

    private Batches() {}

    /**
     * Returns lists of at most some items.
     *
     * @param <T> the type of an item
     * @param items the items
     * @param size how many a request takes at most, from 1
     * @return the lists, which have the items in their order
     */
    public static <T> List<List<T>> of(List<T> items, int size) {
        List<List<T>> batches = new ArrayList<>();
        for (int i = 0; i < items.size(); i += size) {
            batches.add(items.subList(i, Math.min(i + size, items.size())));
        }
        return batches;
    }
}
