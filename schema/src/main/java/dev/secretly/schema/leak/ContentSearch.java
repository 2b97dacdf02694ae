package dev.secretly.schema.leak;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
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
     * Searches a content; one that starts with the mark of UTF-16 is searched in UTF-8.
     *
     * @param content read to its end
     * @param hits gets the line and key of each hit, once each
     */
    public void search(InputStream content, BiConsumer<Integer, String> hits) throws IOException {
        InputStream in = new BufferedInputStream(content);
        searchText(Utf16Content.isMarked(in) ? new Utf16Content(in) : in, hits);
    }

    private void searchText(InputStream in, BiConsumer<Integer, String> hits) throws IOException {
        Lines lines = new Lines(needles, hits);
        int kept = 0;
        boolean isLast = false;
        while (!isLast) {
            int wanted = buffer.length - kept;
            int read = in.readNBytes(buffer, kept, wanted);
            isLast = read < wanted;
            int end = kept + read;
            // A value may go on in the next part, so its start is searched again there.
            int searched = isLast ? end : Math.max(0, end - needles.longest() + 1);
            lines.search(buffer, searched, end);
            kept = end - searched;
            System.arraycopy(buffer, searched, buffer, 0, kept);
        }
    }

    /**
     * Searches a content that is in memory.
     *
     * @param needles what to search for
     * @param content the content
     * @param end where it ends
     * @param hits gets the line and key of each hit, once each
     */
    public static void search(Needles needles, byte[] content, int end, BiConsumer<Integer, String> hits) {
        new Lines(needles, hits).search(content, end, end);
    }

    /** Searches the parts of one content, one after the other, and counts their lines. */
    private static final class Lines {

        private final Needles needles;
        private final BiConsumer<Integer, String> hits;
        private final Map<String, Integer> lastLines = new HashMap<>();
        private int line = 1;

        Lines(Needles needles, BiConsumer<Integer, String> hits) {
            this.needles = needles;
            this.hits = hits;
        }

        /** Finds values that start before an index; they may go on up to the end of the part. */
        void search(byte[] part, int searched, int end) {
            for (int at = 0; at < searched; at++) {
                if (needles.mayStartAt(part, at, end)) {
                    report(needles.keysAt(part, at, end));
                }
                if (part[at] == '\n') {
                    line++;
                }
            }
        }

        /** Each key once a line, and once for the lines of one value that follow each other. */
        private void report(Map<String, Boolean> keys) {
            keys.forEach((key, isPart) -> {
                int last = lastLines.getOrDefault(key, -1);
                boolean isKnown = last == line || (isPart && last == line - 1);
                lastLines.put(key, line);
                if (!isKnown) {
                    hits.accept(line, key);
                }
            });
        }
    }
}
