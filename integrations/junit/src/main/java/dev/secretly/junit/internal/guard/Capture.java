package dev.secretly.junit.internal.guard;

import dev.secretly.runtime.internal.HoldsValues;
import dev.secretly.schema.leak.ContentSearch;
import dev.secretly.schema.leak.Needles;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * What one scope has shown in one place: what is not searched yet, after the end of what is, since a value may have started there. Guarded
 * by the lock of {@link Sightings}.
 */
@HoldsValues
final class Capture {

    private static final int FIRST_SIZE = 1 << 10;

    private byte[] bytes = new byte[0];
    private int length;

    /** The length of what was searched. */
    private int searched;

    /** The line on which it starts, from 1. */
    private int line = 1;

    void add(byte[] more, int offset, int count) {
        if (bytes.length - length < count) {
            int doubled = Math.max(FIRST_SIZE, bytes.length * 2);
            bytes = Arrays.copyOf(bytes, Math.max(doubled, length + count));
        }
        System.arraycopy(more, offset, bytes, length, count);
        length += count;
    }

    /** The number of bytes that are not searched. */
    int unsearched() {
        return length - searched;
    }

    /** Passes on the line and key of each value that does not end in what was searched before. */
    void search(Needles needles, BiConsumer<Integer, String> hits) {
        Set<String> known = new HashSet<>();
        ContentSearch.search(needles, bytes, searched, (number, key) -> known.add(number + " " + key));
        int first = line - 1;
        ContentSearch.search(needles, bytes, length, (number, key) -> {
            if (!known.contains(number + " " + key)) {
                hits.accept(first + number, key);
            }
        });
    }

    /** Drops what was searched, except for its end. */
    void keepEnd(int kept) {
        int dropped = Math.max(0, length - kept);
        for (int i = 0; i < dropped; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        length -= dropped;
        searched = length;
        bytes = Arrays.copyOfRange(bytes, dropped, dropped + length);
    }
}
