package dev.secretly.schema.leak;

import java.util.function.IntConsumer;

/** One way in which a value may be written. */
interface Needle {

    /** Whether it is at an index of a content, which counts only up to an end. */
    boolean isAt(byte[] content, int at, int end);

    /** The most bytes that it takes. */
    int maxLength();

    /** Passes on each pair of bytes with which it can start: the first in the upper half of 16 bits. */
    void forEachStart(IntConsumer pairs);
}
