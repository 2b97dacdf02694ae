package dev.secretly.tools.scan;

import dev.secretly.tools.git.Git;
import dev.secretly.tools.git.GitException;
import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;

/** Searches what git has for values. */
public final class GitScan {

    /** The length of an object name in messages. */
    private static final int SHORT = 10;

    private final Git git;
    private final Needles needles;
    private final ContentSearch search;
    private final List<Hit> hits = new ArrayList<>();

    /** Creates a scan for values by key. */
    public GitScan(Git git, Map<String, Set<String>> valuesByKey) {
        this.git = git;
        this.needles = new Needles(valuesByKey);
        this.search = new ContentSearch(needles);
    }

    /** Searches the files of the work tree that git tracks. */
    public List<Hit> tracked() throws GitException {
        if (!needles.isEmpty()) {
            for (String name : git.text("ls-files", "-z").split("\0", -1)) {
                Path file = git.root().resolve(name);
                if (!name.isEmpty() && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    searchFile(file, name);
                }
            }
        }
        return hits;
    }

    private void searchFile(Path file, String name) {
        try (InputStream in = Files.newInputStream(file)) {
            search.search(in, Files.size(file), (line, key) -> hits.add(new Hit(name, line, "", key)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Searches what would be committed: the objects in the index that differ from the last commit. */
    public List<Hit> staged() throws GitException {
        Map<String, String> nameById = new LinkedHashMap<>();
        String[] parts = git.text("diff", "--cached", "--raw", "-z", "--no-abbrev", "--no-renames", "--diff-filter=AMT")
                .split("\0", -1);
        for (int i = 0; i + 1 < parts.length; i += 2) {
            // :oldmode newmode oldid newid status
            String[] fields = parts[i].split(" ", -1);
            boolean isSubmodule = fields[1].equals("160000");
            if (!isSubmodule) {
                nameById.put(fields[3], parts[i + 1]);
            }
        }
        if (!needles.isEmpty() && !nameById.isEmpty()) {
            searchObjects(List.copyOf(nameById.keySet()), nameById, count -> {});
        }
        return hits;
    }

    /**
     * Searches every object of the history once: files, and messages of commits and tags.
     *
     * @param progress gets the number of objects searched so far, from time to time
     */
    public List<Hit> history(LongConsumer progress) throws GitException {
        Map<String, String> nameById = new LinkedHashMap<>();
        for (String line : git.text("rev-list", "--objects", "--all").split("\n", -1)) {
            int space = line.indexOf(' ');
            if (!line.isEmpty()) {
                nameById.put(space < 0 ? line : line.substring(0, space), space < 0 ? "" : line.substring(space + 1));
            }
        }
        if (!needles.isEmpty()) {
            searchObjects(List.copyOf(nameById.keySet()), nameById, progress);
        }
        return withCommits();
    }

    /** One process reads all objects; a thread writes their names to it, so that neither waits for the other. */
    private void searchObjects(List<String> ids, Map<String, String> nameById, LongConsumer progress)
            throws GitException {
        Process process = git.start("cat-file", "--batch", "--buffer");
        Thread writer = new Thread(() -> write(ids, process), "secretly-scan");
        writer.setDaemon(true);
        writer.start();
        try (InputStream in = new BufferedInputStream(process.getInputStream(), 1 << 16)) {
            long count = 0;
            for (String id : ids) {
                searchNext(in, id, nameById.getOrDefault(id, ""));
                count++;
                progress.accept(count);
            }
        } catch (IOException broken) {
            throw new GitScanInterrupted(broken);
        } finally {
            process.destroy();
        }
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

    /** Reads a header, {@code ID TYPE SIZE}, and the content with a line feed after it. */
    private void searchNext(InputStream in, String id, String name) throws IOException {
        String[] header = line(in).split(" ", -1);
        if (header.length != 3) {
            return;
        }
        long length = Long.parseLong(header[2]);
        String type = header[1];
        if (type.equals("tree")) {
            in.skipNBytes(length + 1);
            return;
        }
        String shown = name.isEmpty() ? "the message of " + type + " " + id.substring(0, SHORT) : name;
        search.search(in, length, (line, key) -> hits.add(new Hit(shown, line, type.equals("blob") ? id : "", key)));
        in.skipNBytes(1);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.append((char) next);
        }
        return line.toString();
    }

    /** Replaces the object of each hit by the commit that added it. */
    private List<Hit> withCommits() throws GitException {
        List<Hit> all = new ArrayList<>();
        for (Hit hit : hits) {
            String commits = hit.commit().isEmpty()
                    ? ""
                    : git.text("log", "--all", "--reverse", "--format=%H", "--find-object=" + hit.commit());
            String first = commits.isEmpty() ? "" : commits.substring(0, Math.min(SHORT, commits.length()));
            all.add(new Hit(hit.file(), hit.line(), first, hit.key()));
        }
        return all;
    }

    /** Thrown if git ended before it gave all objects. */
    public static final class GitScanInterrupted extends RuntimeException {

        private static final long serialVersionUID = 1;

        GitScanInterrupted(IOException cause) {
            super(cause);
        }
    }
}
