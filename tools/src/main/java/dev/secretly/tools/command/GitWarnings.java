package dev.secretly.tools.command;

import dev.secretly.tools.git.Git;
import dev.secretly.tools.git.GitException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Warns about files with real secrets that git has or would take. */
final class GitWarnings {

    private final List<String> warnings = new ArrayList<>();
    private final Thread asking = new Thread(this::ask, "secretly-git");

    private final List<Path> files;
    private final List<Path> keyFiles;

    private GitWarnings(List<Path> files, List<Path> keyFiles) {
        this.files = files;
        this.keyFiles = keyFiles;
    }

    /**
     * Starts to ask git, which takes about as long as a check, at the same time as the check.
     *
     * @param files files with secrets, which {@code init} adds to {@code .gitignore}
     * @param keyFiles files that they name
     */
    static GitWarnings start(List<Path> files, List<Path> keyFiles) {
        GitWarnings warnings = new GitWarnings(files, keyFiles);
        warnings.asking.setDaemon(true);
        warnings.asking.start();
        return warnings;
    }

    /** Waits for the answers and prints a warning about each file that needs one. */
    void print(PrintStream err) {
        try {
            asking.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return;
        }
        warnings.forEach(warning -> err.println("secretly: warning: " + warning));
    }

    /** Without git or a repository there is nothing to warn about. */
    private void ask() {
        try {
            Optional<Git> git = Git.here();
            if (git.isPresent()) {
                ask(git.get());
            }
        } catch (GitException unknown) {
            warnings.add(unknown.getMessage() + ", so it is not known whether git has real secrets");
        }
    }

    private void ask(Git git) throws GitException {
        ask(files, "Run: java -jar secretly.jar init", git);
        ask(keyFiles.stream().filter(file -> isInRepository(file, git)).toList(), "Add it to .gitignore", git);
    }

    private static boolean isInRepository(Path file, Git git) {
        String name = git.name(file);
        return !name.isEmpty() && !name.startsWith("../");
    }

    private void ask(List<Path> files, String remedy, Git git) throws GitException {
        List<Path> tracked = files.isEmpty() ? List.of() : git.tracked(files);
        for (Path file : files) {
            ask(file, tracked.contains(file), remedy, git);
        }
    }

    private void ask(Path file, boolean isTracked, String remedy, Git git) throws GitException {
        if (isTracked) {
            warnings.add("git tracks " + file
                    + ". Replace its secrets with new ones, since the history keeps the old ones, and"
                    + " run: git rm --cached " + file);
        } else if (Files.exists(file) && !git.isIgnored(file)) {
            warnings.add("git does not ignore " + file + ". " + remedy);
        }
    }
}
