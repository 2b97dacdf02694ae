package dev.secretly.junit.internal.sensor;

import java.nio.charset.StandardCharsets;

/** Receives what one sensor sees. Thread-safe. */
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

    /** Receives a line that the current thread logs. */
    default void seen(String line) {
        byte[] bytes = bytes(line);
        seen(bytes, 0, bytes.length);
    }

    /** Receives a line that another thread has logged before. */
    default void seenLate(String line) {
        byte[] bytes = bytes(line);
        seenLate(bytes, 0, bytes.length);
    }

    private static byte[] bytes(String line) {
        return (line + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
