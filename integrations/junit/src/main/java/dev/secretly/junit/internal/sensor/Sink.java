package dev.secretly.junit.internal.sensor;

import java.nio.charset.StandardCharsets;

/** Receives what one sensor sees. Thread-safe. It throws nothing, since it is called in the middle of what tests do. */
public interface Sink {

    /** The most characters that are encoded at once. */
    int PART = 1 << 16;

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

    /** Receives text that the current thread shows. Long text is encoded in parts, to save memory. */
    default void seenText(String text) {
        for (int start = 0; start < text.length(); ) {
            int end = Math.min(text.length(), start + PART);
            if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
                end--;
            }
            byte[] bytes = text.substring(start, end).getBytes(StandardCharsets.UTF_8);
            seen(bytes, 0, bytes.length);
            start = end;
        }
    }

    /** Receives text that another thread has shown before. */
    default void seenTextLate(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        seenLate(bytes, 0, bytes.length);
    }
}
