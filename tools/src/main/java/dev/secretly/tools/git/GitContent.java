package dev.secretly.tools.git;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** The content of one object in a stream of many. */
final class GitContent extends InputStream {

    private final InputStream in;
    private long rest;

    GitContent(InputStream in, long length) {
        this.in = in;
        this.rest = length;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (rest == 0) {
            return -1;
        }
        int read = in.read(bytes, offset, (int) Math.min(length, rest));
        if (read < 0) {
            throw new EOFException();
        }
        rest -= read;
        return read;
    }

    void skipRest() throws IOException {
        in.skipNBytes(rest);
        rest = 0;
    }
}
