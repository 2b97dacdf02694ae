package dev.secretly.junit.internal.guard;

import dev.secretly.runtime.internal.fault.HoldsValues;
import dev.secretly.schema.search.ContentSearch;
import dev.secretly.schema.search.Needles;
import java.util.Arrays;
import java.util.function.BiConsumer;

/** What one scope has shown in one place and what is not searched yet. Guarded by the lock of {@link Sightings}. */
@HoldsValues
final class Capture {

    private static final int FIRST_SIZE = 1 << 10;

    private byte[] bytes = new byte[0];
    private int length;

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

    int length() {
        return length;
    }

    /** Passes on the line and key of each value. */
    void search(Needles needles, BiConsumer<Integer, String> hits) {
        int first = line - 1;
        ContentSearch.search(needles, bytes, length, (number, key) -> hits.accept(first + number, key));
    }

    /** Drops what was searched, except for its end: a value may have started there. */
    void keepEnd(int kept) {
        int dropped = Math.max(0, length - kept);
        for (int i = 0; i < dropped; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        length -= dropped;
        bytes = Arrays.copyOfRange(bytes, dropped, dropped + length);
    }
}
