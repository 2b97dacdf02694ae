package dev.secretly.junit.internal.guard;

import dev.secretly.runtime.internal.fault.HoldsValues;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** What one sensor has seen since the last search. Thread-safe. */
@HoldsValues
final class Capture {

    private final ByteArrayOutputStream seen = new ByteArrayOutputStream();

    synchronized void add(byte[] bytes, int offset, int length) {
        seen.write(bytes, offset, length);
    }

    void add(String line) {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        add(bytes, 0, bytes.length);
    }

    /** Takes everything out. */
    synchronized byte[] take() {
        byte[] all = seen.toByteArray();
        seen.reset();
        return all;
    }
}
