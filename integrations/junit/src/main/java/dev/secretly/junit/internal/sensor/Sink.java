package dev.secretly.junit.internal.sensor;

import java.nio.charset.StandardCharsets;

/** Receives what one sensor sees. Thread-safe. It throws nothing, since it is called in the middle of what tests do. */
public interface Sink {

    /**
     * Receives what the current thread shows.
     *
     * @param bytes holds it; may be changed after the call
     * @param offset where it starts
     * @param length its number of bytes
     */
    void seen(byte[] bytes, int offset, int length);

    /** Receives what another thread has shown before: a library passed it on to this one. */
    void seenLate(byte[] bytes, int offset, int length);

    /** Receives text that the current thread shows. */
    default void seenText(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        seen(bytes, 0, bytes.length);
    }

    /** Receives text that another thread has shown before. */
    default void seenTextLate(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        seenLate(bytes, 0, bytes.length);
    }
}
