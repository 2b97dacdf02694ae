package dev.secretly.tools.git;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** A repository with a work tree, asked by running git. No value of a secret is ever passed to it. */
public final class Git {

    private static final Set<String> FOR_GIT = Set.of(
            "PATH",
            "HOME",
            "USERPROFILE",
            "HOMEDRIVE",
            "HOMEPATH",
            "SYSTEMROOT",
            "PATHEXT",
            "COMSPEC",
            "TMPDIR",
            "TEMP",
            "TMP");

    private final Path root;
    private final String folder;

    private Git(Path root, String folder) {
        this.root = root;
        this.folder = folder;
    }

    /**
     * Finds the repository of the working directory.
     *
     * @return empty if git is not installed, or the directory is in no work tree, as in a bare repository
     * @throws GitException if git refuses to say, as for a repository of another user
     */
    public static Optional<Git> here() throws GitException {
        Path folder = Path.of("").toAbsolutePath();
        Answer answer;
        try {
            answer = run(folder, "rev-parse", "--show-toplevel", "--show-prefix");
        } catch (GitNotInstalledException none) {
            return Optional.empty();
        }
        List<String> lines = answer.text().lines().toList();
        if (answer.status() == 0 && !lines.isEmpty()) {
            String prefix = lines.size() > 1 ? lines.get(1) : "";
            return Optional.of(new Git(Path.of(lines.get(0)), prefix.replaceAll("/$", "")));
        }
        if (answer.err().contains("not a git repository") || answer.err().contains("must be run in a work tree")) {
            return Optional.empty();
        }
        throw new GitException("git refuses to work in this folder; see: git status");
    }

    /** The folder of the work tree. */
    public Path root() {
        return root;
    }

    /** Whether the ignore rules apply to a file, which need not exist. */
    public boolean isIgnored(Path file) throws GitException {
        return run(root, "check-ignore", "--quiet", "--no-index", absolute(file))
                        .status()
                == 0;
    }

    /** Whether git tracks a file. */
    public boolean isTracked(Path file) throws GitException {
        return !tracked(List.of(file)).isEmpty();
    }

    /** The files among some that git tracks. */
    public List<Path> tracked(List<Path> files) throws GitException {
        List<String> arguments = new ArrayList<>(List.of("ls-files", "-z", "--full-name", "--"));
        files.forEach(file -> arguments.add(absolute(file)));
        List<String> names = List.of(text(arguments.toArray(String[]::new)).split("\0", -1));
        return files.stream()
                .filter(file -> !name(file).isEmpty() && names.contains(name(file)))
                .toList();
    }

    /**
     * The name of a file in the repository, with the links of its folder resolved, as git resolves them; empty if its folder
     * does not exist.
     */
    public String name(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        try {
            Path folder = whole.resolveSibling("").toRealPath();
            return root.toRealPath()
                    .relativize(folder.resolve(whole.getFileName()))
                    .toString()
                    .replace('\\', '/');
        } catch (IOException noSuchFolder) {
            return "";
        }
    }

    /** The working directory in the repository, as git writes it, without a slash at the end; empty at its root. */
    public String folder() {
        return folder;
    }

    /** The folder of the main work tree, which is another one if this is a linked work tree. */
    public Path mainRoot() throws GitException {
        String first =
                text("worktree", "list", "--porcelain").lines().findFirst().orElse("");
        return first.startsWith("worktree ") ? Path.of(first.substring("worktree ".length())) : root;
    }

    /** Whether the repository has only a part of its history. */
    public boolean isShallow() throws GitException {
        return text("rev-parse", "--is-shallow-repository").strip().equals("true");
    }

    /** The folder of the hooks of this repository. */
    public Path hooks() throws GitException {
        return root.resolve(text("rev-parse", "--git-path", "hooks").strip());
    }

    /** The folder of hooks that the user has configured in place of that of the repository; empty if none. */
    public Optional<String> configuredHooks() throws GitException {
        Answer answer = run(root, "config", "--get", "core.hooksPath");
        return answer.status() == 0 ? Optional.of(answer.text().strip()) : Optional.empty();
    }

    /**
     * Runs a command that must succeed and returns its output.
     *
     * @throws GitException if it fails
     */
    public String text(String... arguments) throws GitException {
        Answer answer = run(root, arguments);
        if (answer.status() != 0) {
            throw new GitException("git " + arguments[0] + " failed with status " + answer.status());
        }
        return answer.text();
    }

    /**
     * Starts a command, whose output and input the caller handles.
     *
     * @throws GitException if git cannot be started
     */
    public Process start(String... arguments) throws GitException {
        return start(root, ProcessBuilder.Redirect.DISCARD, arguments);
    }

    /**
     * Starts two commands, of which the second reads what the first prints.
     *
     * @return both, in this order
     * @throws GitException if git cannot be started
     */
    public List<Process> startPipeline(List<String> first, List<String> second) throws GitException {
        try {
            return ProcessBuilder.startPipeline(List.of(
                    builder(root, ProcessBuilder.Redirect.DISCARD, first.toArray(String[]::new)),
                    builder(root, ProcessBuilder.Redirect.DISCARD, second.toArray(String[]::new))));
        } catch (IOException exception) {
            throw new GitNotInstalledException();
        }
    }

    /** The files under a folder that git does not track and that some patterns name, ignored ones included. */
    public static List<Path> untracked(Path folder, List<String> patterns) throws GitException {
        List<String> arguments = new ArrayList<>(List.of("ls-files", "--others", "-z", "--"));
        patterns.forEach(pattern -> arguments.add(":(glob)**/" + pattern));
        Answer answer = run(folder, arguments.toArray(String[]::new));
        if (answer.status() != 0) {
            throw new GitException("git ls-files failed with status " + answer.status());
        }
        List<Path> files = new ArrayList<>();
        for (String name : answer.text().split("\0", -1)) {
            try {
                if (!name.isEmpty()) {
                    files.add(folder.resolve(name));
                }
            } catch (InvalidPathException notInThisLocale) {
                throw new GitException("this locale cannot spell the name of a file that may have real secrets");
            }
        }
        return files;
    }

    /** The text of a file as it would be committed; empty if git has none of it. */
    public Optional<String> staged(String name) throws GitException {
        Answer answer = run(root, "show", ":" + name);
        return answer.status() == 0 ? Optional.of(answer.text()) : Optional.empty();
    }

    private static String absolute(Path file) {
        return file.toAbsolutePath().normalize().toString();
    }

    private record Answer(int status, String text, String err) {}

    private static Answer run(Path folder, String... arguments) throws GitException {
        Process process = start(folder, ProcessBuilder.Redirect.PIPE, arguments);
        try {
            process.getOutputStream().close();
            // Read at the same time: with a trace that the user has set, messages would fill the pipe.
            CompletableFuture<String> err = CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
            String text = text(process.getInputStream());
            return new Answer(process.waitFor(), text, err.join());
        } catch (IOException | UncheckedIOException | CompletionException exception) {
            throw new GitException("git " + arguments[0] + " cannot be read");
        } catch (InterruptedException interrupted) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new GitException("git " + arguments[0] + " was interrupted");
        }
    }

    private static String text(InputStream in) {
        try {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    private static Process start(Path folder, ProcessBuilder.Redirect err, String... arguments) throws GitException {
        try {
            return builder(folder, err, arguments).start();
        } catch (IOException exception) {
            throw new GitNotInstalledException();
        }
    }

    private static ProcessBuilder builder(Path folder, ProcessBuilder.Redirect err, String... arguments) {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.redirectError(err);
        builder.environment().keySet().removeIf(name -> !isForGit(name));
        builder.environment().put("LC_ALL", "C");
        // What a replacement hides is in the history all the same.
        builder.environment().put("GIT_NO_REPLACE_OBJECTS", "1");
        builder.environment().put("GIT_OPTIONAL_LOCKS", "0");
        return builder;
    }

    /** The variables that git needs. Others may be secrets, which are not passed on. */
    private static boolean isForGit(String name) {
        return name.startsWith("GIT_") || name.startsWith("XDG_") || FOR_GIT.contains(name.toUpperCase(Locale.ROOT));
    }

    /** Thrown if there is no git. */
    private static final class GitNotInstalledException extends GitException {

        private static final long serialVersionUID = 1;

        GitNotInstalledException() {
            super("git cannot be run; install it, or add it to PATH");
        }
    }
}
