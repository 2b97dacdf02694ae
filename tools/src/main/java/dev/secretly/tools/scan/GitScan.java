package dev.secretly.tools.scan;

import dev.secretly.tools.git.Git;
import dev.secretly.tools.git.GitException;
import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
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

    /** Creates a scan for values by key. */
    public GitScan(Git git, Map<String, Set<String>> valuesByKey) {
        this.git = git;
        this.needles = new Needles(valuesByKey);
        this.search = new ContentSearch(needles);
    }

    /** Searches the files of the work tree that git tracks. */
    public List<Hit> tracked() throws GitException {
        List<Hit> hits = new ArrayList<>();
        Map<String, String> unnamable = new LinkedHashMap<>();
        if (needles.isEmpty()) {
            return hits;
        }
        // mode id stage TAB name
        for (String entry : git.text("ls-files", "-s", "-z").split("\0", -1)) {
            int tab = entry.indexOf('\t');
            if (tab > 0) {
                String name = entry.substring(tab + 1);
                try {
                    searchFile(git.root().resolve(name), name, hits);
                } catch (InvalidPathException notInThisLocale) {
                    unnamable.put(entry.split(" ", -1)[1], name);
                }
            }
        }
        // What the index has of a file is nearly always what the file has.
        searchObjects(unnamable, count -> {})
                .forEach(found -> hits.add(new Hit(found.name(), found.line(), "", found.key())));
        return hits;
    }

    private void searchFile(Path file, String name, List<Hit> hits) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
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
        return searchObjects(nameById, count -> {}).stream()
                .map(found -> new Hit(found.name(), found.line(), "", found.key()))
                .toList();
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
        List<Hit> hits = new ArrayList<>();
        for (Found found : searchObjects(nameById, progress)) {
            hits.add(new Hit(found.name(), found.line(), commit(found), found.key()));
        }
        return hits;
    }

    /** A value in an object. */
    private record Found(String id, String type, String name, int line, String key) {}

    /** One process reads all objects; a thread writes their names to it, so that neither waits for the other. */
    private List<Found> searchObjects(Map<String, String> nameById, LongConsumer progress) throws GitException {
        List<Found> found = new ArrayList<>();
        if (needles.isEmpty() || nameById.isEmpty()) {
            return found;
        }
        Process process = git.start("cat-file", "--batch", "--buffer");
        Thread writer = new Thread(() -> write(List.copyOf(nameById.keySet()), process), "secretly-scan");
        writer.setDaemon(true);
        writer.start();
        try (InputStream in = new BufferedInputStream(process.getInputStream(), 1 << 16)) {
            long count = 0;
            for (Map.Entry<String, String> object : nameById.entrySet()) {
                searchNext(in, object.getKey(), object.getValue(), found);
                count++;
                progress.accept(count);
            }
        } catch (IOException broken) {
            throw new GitScanInterrupted(broken);
        } finally {
            process.destroy();
        }
        return found;
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
    private void searchNext(InputStream in, String id, String name, List<Found> found) throws IOException {
        String[] header = line(in).split(" ", -1);
        if (header.length != 3) {
            return;
        }
        long length = Long.parseLong(header[2]);
        switch (header[1]) {
            case "blob" -> search.search(in, length, (line, key) -> found.add(new Found(id, "blob", name, line, key)));
            case "tree" -> in.skipNBytes(length);
            default -> searchMessage(in, id, header[1], length, found);
        }
        in.skipNBytes(1);
    }

    /** The message of a commit or tag comes after a blank line. */
    private void searchMessage(InputStream in, String id, String type, long length, List<Found> found)
            throws IOException {
        String content = new String(in.readNBytes((int) length), StandardCharsets.UTF_8);
        byte[] message = content.substring(content.indexOf("\n\n") + 2).getBytes(StandardCharsets.UTF_8);
        String name = "the message of " + type + " " + id.substring(0, SHORT);
        search.search(
                new ByteArrayInputStream(message),
                message.length,
                (line, key) -> found.add(new Found(id, type, name, line, key)));
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.append((char) next);
        }
        return line.toString();
    }

    /** The commit that added the object of a file; empty for a message, whose name says it. */
    private String commit(Found found) throws GitException {
        if (!found.type().equals("blob")) {
            return "";
        }
        String commits = git.text("log", "--all", "--reverse", "--format=%H", "--find-object=" + found.id());
        return commits.substring(0, Math.min(SHORT, commits.length()));
    }

    /** Thrown if git ended before it gave all objects. */
    public static final class GitScanInterrupted extends RuntimeException {

        private static final long serialVersionUID = 1;

        GitScanInterrupted(IOException cause) {
            super(cause);
        }
    }
}
