package dev.secretly.tools.scan;

import dev.secretly.tools.git.Git;
import dev.secretly.tools.git.GitException;
import dev.secretly.tools.git.GitObjects;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;

/** Searches what git has for values. */
public final class GitScan {

    /** The length of an object name in messages. */
    private static final int SHORT = 10;

    /** A longer message is searched as it is, so that memory is bounded. */
    private static final int MAX_MESSAGE = 1 << 20;

    private static final String SUBMODULE = "160000";

    private final Git git;
    private final Needles needles;
    private final ContentSearch search;
    private final List<String> unreadable = new ArrayList<>();

    /** Creates a scan for values by key. */
    public GitScan(Git git, Map<String, Set<String>> valuesByKey) {
        this.git = git;
        this.needles = new Needles(valuesByKey);
        this.search = new ContentSearch(needles);
    }

    /** The files that could not be read. */
    public List<String> unreadable() {
        return unreadable;
    }

    /**
     * Searches the files of the work tree that git tracks. Of a file that is not checked out, is a link, or has a name that
     * this locale cannot spell, it searches what the index has.
     */
    public List<Hit> tracked() throws GitException {
        List<Hit> hits = new ArrayList<>();
        Map<String, List<String>> others = new LinkedHashMap<>();
        // mode id stage TAB name
        for (String entry : git.text("ls-files", "-s", "-z").split("\0", -1)) {
            int tab = entry.indexOf('\t');
            if (tab > 0 && !entry.startsWith(SUBMODULE) && !needles.isEmpty()) {
                String name = entry.substring(tab + 1);
                if (!searchFile(name, hits)) {
                    add(others, entry.split(" ", -1)[1], name);
                }
            }
        }
        found(others, count -> {}).forEach(found -> addAll(hits, others, found));
        return hits;
    }

    /** Searches a regular file; false if there is none of this name. */
    private boolean searchFile(String name, List<Hit> hits) {
        try {
            Path file = git.root().resolve(name);
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                return false;
            }
            try (InputStream in = Files.newInputStream(file)) {
                search.search(in, Files.size(file), (line, key) -> hits.add(new Hit(name, line, "", key)));
            }
        } catch (InvalidPathException notInThisLocale) {
            return false;
        } catch (IOException exception) {
            unreadable.add(name);
        }
        return true;
    }

    /** Searches what would be committed: the objects in the index that differ from the last commit. */
    public List<Hit> staged() throws GitException {
        Map<String, List<String>> namesById = new LinkedHashMap<>();
        String[] parts = git.text("diff", "--cached", "--raw", "-z", "--no-abbrev", "--no-renames", "--diff-filter=AMT")
                .split("\0", -1);
        for (int i = 0; i + 1 < parts.length; i += 2) {
            // :oldmode newmode oldid newid status
            String[] fields = parts[i].split(" ", -1);
            if (!fields[1].equals(SUBMODULE)) {
                add(namesById, fields[3], parts[i + 1]);
            }
        }
        List<Hit> hits = new ArrayList<>();
        found(namesById, count -> {}).forEach(found -> addAll(hits, namesById, found));
        return hits;
    }

    /**
     * Searches every object of the history once: files, and messages of commits and tags.
     *
     * @param progress gets the number of objects searched so far, from time to time
     */
    public List<Hit> history(LongConsumer progress) throws GitException {
        Map<String, List<String>> namesById = new LinkedHashMap<>();
        for (String line : git.text("rev-list", "--objects", "--all").split("\n", -1)) {
            int space = line.indexOf(' ');
            if (!line.isEmpty()) {
                add(namesById, space < 0 ? line : line.substring(0, space), space < 0 ? "" : line.substring(space + 1));
            }
        }
        List<Hit> hits = new ArrayList<>();
        Map<String, String> commits = new HashMap<>();
        for (Found found : found(namesById, progress)) {
            boolean isFile = found.type().equals("blob");
            if (isFile && !commits.containsKey(found.id())) {
                commits.put(found.id(), commit(found.id()));
            }
            String name = isFile
                    ? namesById.getOrDefault(found.id(), List.of("")).get(0)
                    : "the message of " + found.type() + " " + found.id().substring(0, SHORT);
            hits.add(new Hit(name, found.line(), commits.getOrDefault(found.id(), ""), found.key()));
        }
        return hits;
    }

    private static void add(Map<String, List<String>> namesById, String id, String name) {
        namesById.computeIfAbsent(id, none -> new ArrayList<>()).add(name);
    }

    /** A hit for each file that has the object. */
    private static void addAll(List<Hit> hits, Map<String, List<String>> namesById, Found found) {
        for (String name : namesById.getOrDefault(found.id(), List.of())) {
            hits.add(new Hit(name, found.line(), "", found.key()));
        }
    }

    /** A value in an object. */
    private record Found(String id, String type, int line, String key) {}

    private List<Found> found(Map<String, List<String>> namesById, LongConsumer progress) throws GitException {
        List<Found> found = new ArrayList<>();
        if (needles.isEmpty()) {
            return found;
        }
        long[] count = {0};
        new GitObjects(git).read(namesById.keySet(), (id, type, content, length) -> {
            if (type.equals("blob")) {
                search.search(content, length, (line, key) -> found.add(new Found(id, type, line, key)));
            } else if (!type.equals("tree")) {
                searchMessage(id, type, content, length, found);
            }
            count[0]++;
            progress.accept(count[0]);
        });
        return found;
    }

    /** The message of a commit or tag comes after a blank line. */
    private void searchMessage(String id, String type, InputStream content, long length, List<Found> found)
            throws IOException {
        if (length > MAX_MESSAGE) {
            search.search(content, length, (line, key) -> found.add(new Found(id, type, line, key)));
            return;
        }
        String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
        byte[] message = text.substring(text.indexOf("\n\n") + 2).getBytes(StandardCharsets.UTF_8);
        search.search(
                new ByteArrayInputStream(message),
                message.length,
                (line, key) -> found.add(new Found(id, type, line, key)));
    }

    /** The commit that added an object; empty if only a merge did. */
    private String commit(String id) throws GitException {
        String commits = git.text("log", "--all", "--reverse", "-m", "--root", "--format=%H", "--find-object=" + id);
        return commits.substring(0, Math.min(SHORT, commits.length()));
    }
}
