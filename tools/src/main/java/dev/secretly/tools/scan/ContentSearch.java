package dev.secretly.tools.scan;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiConsumer;

/** Searches one content of any length in parts, so that memory is bounded. */
public final class ContentSearch {

    private static final int PART = 1 << 20;

    private final Needles needles;
    private final byte[] buffer;

    public ContentSearch(Needles needles) {
        this.needles = needles;
        this.buffer = new byte[PART + needles.longest()];
    }

    /**
     * Searches a content.
     *
     * @param length how many bytes of the stream it has
     * @param hits gets the line and key of each hit, once each
     */
    public void search(InputStream content, long length, BiConsumer<Integer, String> hits) throws IOException {
        Set<String> reported = new HashSet<>();
        long rest = length;
        int kept = 0;
        int line = 1;
        while (rest > 0) {
            int read = content.readNBytes(buffer, kept, (int) Math.min(rest, buffer.length - kept));
            if (read == 0) {
                return;
            }
            rest -= read;
            int end = kept + read;
            // A value may go on in the next part, so its start is searched again there.
            int searched = rest > 0 ? Math.max(0, end - needles.longest() + 1) : end;
            for (int at = 0; at < searched; at++) {
                if (needles.mayStartAt(buffer, at, end)) {
                    report(needles.keysAt(buffer, at, end), line, reported, hits);
                }
                if (buffer[at] == '\n') {
                    line++;
                }
            }
            kept = end - searched;
            System.arraycopy(buffer, searched, buffer, 0, kept);
        }
    }

    private static void report(Set<String> keys, int line, Set<String> reported, BiConsumer<Integer, String> hits) {
        for (String key : keys) {
            if (reported.add(line + " " + key)) {
                hits.accept(line, key);
            }
        }
    }
}
