package dev.secretly.tools.scan;

import dev.secretly.schema.leak.ContentSearch;
import dev.secretly.schema.leak.Needles;
import dev.secretly.tools.git.Git;
import dev.secretly.tools.git.GitException;
import dev.secretly.tools.git.GitObject;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Searches what git has for values. */
public final class GitScan {

    /** The length of an object name in messages. */
    private static final int SHORT = 10;

    /** A longer message is searched with what is before it, so that memory is bounded. */
    private static final int MAX_MESSAGE = 1 << 20;

    private static final String SUBMODULE = "160000";

    /** In place of the type of an object. */
    private static final String REFERENCE = "reference";

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
     * Searches the files of the work tree that git tracks, and their names. Of a file that was changed, is not checked out, is a
     * link, or has a name that this locale cannot spell, it searches what the index has, too.
     */
    public List<Hit> tracked() throws GitException {
        List<Hit> hits = new ArrayList<>();
        Map<String, List<String>> others = new LinkedHashMap<>();
        Set<String> modified = Set.of(git.text("ls-files", "-m", "-z").split("\0", -1));
        // mode id stage TAB name
        for (String entry : git.text("ls-files", "-s", "-z").split("\0", -1)) {
            int tab = entry.indexOf('\t');
            if (tab > 0 && !entry.startsWith(SUBMODULE)) {
                String name = entry.substring(tab + 1);
                hits.addAll(inName(name));
                boolean isSearched = searchFile(name, hits);
                if (!isSearched || modified.contains(name)) {
                    add(others, entry.split(" ", -1)[1], name);
                }
            }
        }
        searchObjects(others, hits);
        return hits.stream().distinct().toList();
    }

    /** Searches a regular file; false if there is none of this name. */
    private boolean searchFile(String name, List<Hit> hits) {
        try {
            Path file = git.root().resolve(name);
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                return false;
            }
            try (InputStream in = Files.newInputStream(file)) {
                search.search(in, (line, key) -> hits.add(new Hit(shown(name), line, "", key)));
            }
        } catch (InvalidPathException notInThisLocale) {
            return false;
        } catch (IOException exception) {
            unreadable.add(shown(name));
        }
        return true;
    }

    /** Searches what would be committed: the objects in the index that differ from the last commit, and their names. */
    public List<Hit> staged() throws GitException {
        Map<String, List<String>> namesById = new LinkedHashMap<>();
        List<Hit> hits = new ArrayList<>();
        String[] parts = git.text("diff", "--cached", "--raw", "-z", "--no-abbrev", "--no-renames", "--diff-filter=AMT")
                .split("\0", -1);
        for (int i = 0; i + 1 < parts.length; i += 2) {
            // :oldmode newmode oldid newid status
            String[] fields = parts[i].split(" ", -1);
            hits.addAll(inName(parts[i + 1]));
            if (!fields[1].equals(SUBMODULE)) {
                add(namesById, fields[3], parts[i + 1]);
            }
        }
        searchObjects(namesById, hits);
        return hits;
    }

    /**
     * Searches every object of the history once: files with their names, and messages of commits and tags.
     *
     * @param progress gets the number of objects searched so far, and how many there are
     */
    public List<Hit> history(Progress progress) throws GitException {
        GitObjects objects = new GitObjects(git);
        long total = objects.countHistory();
        long[] done = {0};
        List<Found> found = new ArrayList<>(inReferences());
        objects.readHistory((object, content, length) -> {
            needles.keysIn(object.file()).forEach(key -> found.add(new Found(object, 0, key)));
            search(object, content, length, found);
            done[0]++;
            progress.show(done[0], total);
        });
        List<String> files = found.stream()
                .filter(Found::isInFile)
                .map(one -> one.object().id())
                .toList();
        Map<String, String> commits = new FirstCommits(git).of(files);
        return found.stream().map(one -> hit(one, commits)).distinct().toList();
    }

    /** The names of branches and tags. */
    private List<Found> inReferences() throws GitException {
        List<Found> found = new ArrayList<>();
        for (String name : git.text("for-each-ref", "--format=%(refname)").split("\n", -1)) {
            needles.keysIn(name).forEach(key -> found.add(new Found(new GitObject("", REFERENCE, ""), 0, key)));
        }
        return found;
    }

    private Hit hit(Found found, Map<String, String> commits) {
        GitObject object = found.object();
        if (object.type().equals(REFERENCE)) {
            return new Hit("a branch or tag whose name has the secret", 0, "", found.key());
        }
        String commit = commits.getOrDefault(object.id(), "");
        return found.isInFile()
                ? new Hit(
                        shown(object.file()),
                        found.line(),
                        commit.substring(0, Math.min(SHORT, commit.length())),
                        found.key())
                : new Hit(
                        (found.line() == 0 ? "the header of " : "the message of ") + object.type() + " "
                                + object.id().substring(0, SHORT),
                        found.line(),
                        "",
                        found.key());
    }

    private static void add(Map<String, List<String>> namesById, String id, String name) {
        namesById.computeIfAbsent(id, none -> new ArrayList<>()).add(name);
    }

    /** A value in an object; line 0 is the name of its file, or the header of a commit or tag. */
    private record Found(GitObject object, int line, String key) {

        boolean isInFile() {
            return object.type().equals("blob") || object.type().equals("tree");
        }
    }

    /** Adds a hit for each file that has an object. */
    private void searchObjects(Map<String, List<String>> namesById, List<Hit> hits) throws GitException {
        new GitObjects(git)
                .read(
                        namesById.keySet(),
                        (object, content, length) -> search.search(content, (line, key) -> {
                            for (String name : namesById.getOrDefault(object.id(), List.of())) {
                                hits.add(new Hit(shown(name), line, "", key));
                            }
                        }));
    }

    private void search(GitObject object, InputStream content, long length, List<Found> found) throws IOException {
        if (object.type().equals("tree")) {
            return;
        }
        if (object.type().equals("blob") || length > MAX_MESSAGE) {
            search.search(content, (line, key) -> found.add(new Found(object, line, key)));
            return;
        }
        // The header of a commit or tag has the names of people; the message comes after a blank line.
        String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
        int message = text.indexOf("\n\n") + 2;
        needles.keysIn(text.substring(0, message)).forEach(key -> found.add(new Found(object, 0, key)));
        search.search(
                new ByteArrayInputStream(text.substring(message).getBytes(StandardCharsets.UTF_8)),
                (line, key) -> found.add(new Found(object, line, key)));
    }

    private List<Hit> inName(String name) {
        return needles.keysIn(name).stream()
                .map(key -> new Hit(Hit.HIDDEN_NAME, 0, "", key))
                .toList();
    }

    /** The name of a file, unless the name has a secret. */
    private String shown(String name) {
        return needles.keysIn(name).isEmpty() ? name : Hit.HIDDEN_NAME;
    }

    /** Gets how far a search is. */
    @FunctionalInterface
    public interface Progress {

        /** Called after each object. */
        void show(long done, long total);
    }
}
