package dev.secretly.tools.git;

import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Reads many objects through one process. */
public final class GitObjects {

    private static final String FORMAT = "--batch=%(objectname) %(objecttype) %(objectsize) %(rest)";

    /** The fields of a header in this format, of which the last may be empty. */
    private static final int FIELDS = 4;

    private static final List<String> HISTORY = List.of("--objects", "--all", "--reflog");

    private static final String ENDED = "git ended before everything was read; run git fsck";

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
        Process process = git.start("cat-file", FORMAT, "--buffer");
        // A thread writes the names, so that neither side waits for the other.
        Thread writer = new Thread(() -> write(List.copyOf(ids), process), "secretly-git-objects");
        writer.setDaemon(true);
        writer.start();
        long read = readAll(process, visitor);
        if (read != ids.size()) {
            throw new GitException(ENDED);
        }
    }

    /**
     * Reads all objects of the history, those of stashes and of commits that only a reflog has included. None of their names is
     * kept.
     *
     * @throws GitException if one cannot be read
     */
    public void readHistory(Visitor visitor) throws GitException {
        List<String> list = new ArrayList<>(List.of("rev-list"));
        list.addAll(HISTORY);
        List<Process> both = git.startPipeline(list, List.of("cat-file", FORMAT, "--buffer"));
        readAll(both.get(1), visitor);
        if (status(both.get(0)) != 0 || status(both.get(1)) != 0) {
            throw new GitException(ENDED);
        }
    }

    /** How many objects the history has. */
    public long countHistory() throws GitException {
        List<String> count = new ArrayList<>(List.of("rev-list", "--count"));
        count.addAll(HISTORY);
        return Long.parseLong(git.text(count.toArray(String[]::new)).strip());
    }

    private static int status(Process process) throws GitException {
        try {
            return process.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new GitException("git was interrupted");
        }
    }

    private static long readAll(Process process, Visitor visitor) throws GitException {
        long count = 0;
        boolean isWhole = false;
        try (InputStream in = new BufferedInputStream(process.getInputStream(), 1 << 16)) {
            for (String header = line(in); !header.isEmpty(); header = line(in)) {
                readOne(in, header, visitor);
                count++;
            }
            isWhole = true;
        } catch (IOException broken) {
            throw new GitException(ENDED);
        } finally {
            if (!isWhole) {
                process.destroy();
            }
        }
        return count;
    }

    /** Reads what comes after a header, {@code ID TYPE SIZE NAME}: the content with a line feed after it. */
    private static void readOne(InputStream in, String header, Visitor visitor) throws IOException, GitException {
        String[] fields = header.split(" ", FIELDS);
        if (fields.length < FIELDS) {
            throw new GitException("git cannot read the object " + fields[0] + "; run git fsck");
        }
        long length = Long.parseLong(fields[2]);
        GitContent content = new GitContent(in, length);
        visitor.visit(new GitObject(fields[0], fields[1], fields[FIELDS - 1]), content, length);
        content.skipRest();
        in.skipNBytes(1);
    }

    /** A line in UTF-8; empty at the end. */
    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.write(next);
        }
        return line.toString(StandardCharsets.UTF_8);
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
         * @param content ends with the object
         * @param length the length of the content in bytes
         */
        void visit(GitObject object, InputStream content, long length) throws IOException;
    }
}
