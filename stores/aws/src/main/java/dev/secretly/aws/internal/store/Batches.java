package dev.secretly.aws.internal.store;

import java.util.ArrayList;
import java.util.List;

/** Divides what is asked for into requests. */
final class Batches {

    private Batches() {}

    /** Lists of at most some items, in order. */
    static <T> List<List<T>> of(List<T> items, int size) {
        List<List<T>> batches = new ArrayList<>();
        for (int i = 0; i < items.size(); i += size) {
            batches.add(items.subList(i, Math.min(i + size, items.size())));
        }
        return batches;
    }
}
