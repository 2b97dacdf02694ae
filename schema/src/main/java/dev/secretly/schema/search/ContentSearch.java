package dev.secretly.schema.search;

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
        Map<String, Integer> lastLines = new HashMap<>();
        int kept = 0;
        int line = 1;
        boolean isLast = false;
        while (!isLast) {
            int wanted = buffer.length - kept;
            int read = in.readNBytes(buffer, kept, wanted);
            isLast = read < wanted;
            int end = kept + read;
            // A value may go on in the next part, so its start is searched again there.
            int searched = isLast ? end : Math.max(0, end - needles.longest() + 1);
            for (int at = 0; at < searched; at++) {
                if (needles.mayStartAt(buffer, at, end)) {
                    report(needles.keysAt(buffer, at, end), line, lastLines, hits);
                }
                if (buffer[at] == '\n') {
                    line++;
                }
            }
            kept = end - searched;
            System.arraycopy(buffer, searched, buffer, 0, kept);
        }
    }

    /** Each key once a line, and once for the lines of one value that follow each other. */
    private static void report(
            Map<String, Boolean> keys, int line, Map<String, Integer> lastLines, BiConsumer<Integer, String> hits) {
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
