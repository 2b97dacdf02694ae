package dev.secretly.tools.command;

import dev.secretly.tools.git.Git;
import dev.secretly.tools.git.GitException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Warns about files with real secrets that git has or would take. */
final class GitWarnings {

    /** The files with real secrets of a project. */
    static final List<Path> REAL_FILES = List.of(Path.of(".streamlit/secrets.toml"), Path.of("secrets.toml"));

    private final PrintStream err;

    GitWarnings(PrintStream err) {
        this.err = err;
    }

    /** Warns about each file. Without git or a repository there is nothing to warn about. */
    void warn() {
        Optional<Git> git = Git.of(Path.of("").toAbsolutePath());
        if (git.isPresent()) {
            warn(git.get());
        }
    }

    private void warn(Git git) {
        try {
            List<Path> tracked = git.tracked(REAL_FILES);
            for (Path file : REAL_FILES) {
                warn(file, tracked.contains(file), git);
            }
        } catch (GitException unknown) {
            err.println(
                    "secretly: warning: " + unknown.getMessage() + ", so it is not known whether git has real secrets");
        }
    }

    private void warn(Path file, boolean isTracked, Git git) throws GitException {
        if (isTracked) {
            err.println("secretly: warning: git tracks " + file + ". Replace its secrets by new ones, since the history"
                    + " keeps the old ones, and run: git rm --cached " + file);
        } else if (Files.exists(file) && !git.isIgnored(file)) {
            err.println("secretly: warning: git does not ignore " + file + ". Run: java -jar secretly.jar init");
        }
    }
}
