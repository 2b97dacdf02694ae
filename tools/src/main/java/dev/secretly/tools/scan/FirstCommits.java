package dev.secretly.tools.scan;

import dev.secretly.tools.git.Git;
import dev.secretly.tools.git.GitException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Finds the commits that added files, in one pass over the history for all of them. */
final class FirstCommits {

    private static final String COMMIT = "commit ";

    /** The field of a line of raw differences that has the new object: {@code :oldmode newmode oldid newid status}. */
    private static final int NEW_ID = 3;

    private final Git git;

    FirstCommits(Git git) {
        this.git = git;
    }

    /**
     * The first commit of each object.
     *
     * @return the names of commits by the names of objects; without those that no commit added by itself
     */
    Map<String, String> of(Collection<String> ids) throws GitException {
        Map<String, String> commits = new HashMap<>();
        Set<String> wanted = new HashSet<>(ids);
        if (wanted.isEmpty()) {
            return commits;
        }
        Process log = git.start(
                "log",
                "--all",
                "--reflog",
                "--reverse",
                "-m",
                "--root",
                "-t",
                "--raw",
                "--no-abbrev",
                "--no-renames",
                "--format=" + COMMIT + "%H");
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(log.getInputStream(), StandardCharsets.ISO_8859_1))) {
            String commit = "";
            for (String line = lines.readLine(); line != null && !wanted.isEmpty(); line = lines.readLine()) {
                commit = line.startsWith(COMMIT) ? line.substring(COMMIT.length()) : commit;
                String id = line.startsWith(":") ? line.split(" ", -1)[NEW_ID] : "";
                if (wanted.remove(id)) {
                    commits.put(id, commit);
                }
            }
        } catch (IOException broken) {
            throw new GitException("git log cannot be read");
        } finally {
            log.destroy();
        }
        return commits;
    }
}
