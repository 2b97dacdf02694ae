package dev.secretly.schema.leak;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** A content in UTF-16, as PowerShell writes it, read as UTF-8. */
final class Utf16Content extends InputStream {

    private static final int PART = 1 << 12;

    private final Reader reader;
    private byte[] bytes = new byte[0];
    private int next;

    Utf16Content(InputStream in) {
        this.reader = new InputStreamReader(in, StandardCharsets.UTF_16);
    }

    /** Whether a content starts with the byte order mark of UTF-16. Its position stays. */
    static boolean isMarked(InputStream in) throws IOException {
        in.mark(2);
        int first = in.read();
        int second = in.read();
        in.reset();
        return (first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (next == bytes.length && !fill()) {
            return -1;
        }
        int count = Math.min(length, bytes.length - next);
        System.arraycopy(bytes, next, target, offset, count);
        next += count;
        return count;
    }

    /** Reads a few characters, with both halves of one that has two; false at the end. */
    private boolean fill() throws IOException {
        char[] characters = new char[PART + 1];
        int count = reader.read(characters, 0, PART);
        if (count < 0) {
            return false;
        }
        if (Character.isHighSurrogate(characters[count - 1])) {
            int second = reader.read();
            characters[count] = (char) second;
            count += second < 0 ? 0 : 1;
        }
        bytes = new String(characters, 0, count).getBytes(StandardCharsets.UTF_8);
        next = 0;
        return true;
    }
}
