package dev.secretly.tools.git;

import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;

/** Reads many objects through one process. */
public final class GitObjects {

    private final Git git;

    public GitObjects(Git git) {
        this.git = git;
    }

    /**
     * Reads objects in order.
     *
     * @param ids their names
     * @throws GitException if one cannot be read, or git ends before the last
     */
    public void read(Collection<String> ids, Visitor visitor) throws GitException {
        if (ids.isEmpty()) {
            return;
        }
        Process process = git.start("cat-file", "--batch", "--buffer");
        // A thread writes the names, so that neither side waits for the other.
        Thread writer = new Thread(() -> write(List.copyOf(ids), process), "secretly-git-objects");
        writer.setDaemon(true);
        writer.start();
        try (InputStream in = new BufferedInputStream(process.getInputStream(), 1 << 16)) {
            for (String id : ids) {
                readNext(in, id, visitor);
            }
        } catch (IOException broken) {
            throw new GitException("git ended before everything was read; run git fsck");
        } finally {
            process.destroy();
        }
    }

    /** Reads a header, {@code ID TYPE SIZE}, and the content with a line feed after it. */
    private static void readNext(InputStream in, String id, Visitor visitor) throws IOException, GitException {
        List<String> header = List.of(line(in).split(" ", -1));
        if (header.size() != 3) {
            throw new GitException("git cannot read the object " + id + "; run git fsck");
        }
        long length = Long.parseLong(header.get(2));
        GitContent content = new GitContent(in, length);
        visitor.visit(id, header.get(1), content, length);
        content.skipRest();
        in.skipNBytes(1);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.append((char) next);
        }
        return line.toString();
    }

    private static void write(List<String> ids, Process process) {
        try (Writer writer =
                new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.US_ASCII))) {
            for (String id : ids) {
                writer.write(id);
                writer.write('\n');
            }
        } catch (IOException readerIsGone) {
            process.destroy();
        }
    }

    /** Gets each object. */
    @FunctionalInterface
    public interface Visitor {

        /**
         * Reads as much of an object as it wants.
         *
         * @param type blob, tree, commit or tag
         * @param content ends with the object
         * @param length the length of the content in bytes
         */
        void visit(String id, String type, InputStream content, long length) throws IOException;
    }
}
