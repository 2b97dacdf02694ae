package dev.secretly.tools.command;

import dev.secretly.runtime.internal.surroundings.Surroundings;
import dev.secretly.schema.toml.KeyComments;
import dev.secretly.tools.git.Git;
import dev.secretly.tools.git.GitException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The files with real secrets whose values must not be in a repository. */
final class LocalFiles {

    private static final List<String> PATTERNS = List.of("secrets.toml", "secrets.*.toml");

    /** What builds copy there is no file of a developer. */
    private static final Set<String> BUILT = Set.of("target", "build", "out", "bin", "node_modules");

    private LocalFiles() {}

    /**
     * The existing files: the nearest ones to the working directory, those of all modules of the repository that git does not
     * track, and the one in the home folder. A linked work tree has none of its own, since git does not copy ignored files, so
     * those of the main work tree count.
     */
    static List<Path> of(Git git) throws GitException {
        Map<Path, Path> files = new LinkedHashMap<>();
        add(ProjectFiles.realFiles(Path.of("")), files);
        add(ofModules(git.root()), files);
        Path main = git.mainRoot();
        if (files.isEmpty() && !main.equals(git.root())) {
            add(ProjectFiles.realFiles(main.resolve(git.folder())), files);
            add(ofModules(main), files);
        }
        Path home = Path.of(Surroundings.ofProcess().home());
        Path ofHome = home.resolve(".streamlit/secrets.toml");
        if (home.isAbsolute() && Files.exists(ofHome)) {
            add(List.of(ofHome), files);
        }
        return List.copyOf(files.values());
    }

    private static List<Path> ofModules(Path root) throws GitException {
        return Git.untracked(root, PATTERNS).stream()
                .filter(file -> KeyComments.isRealFile(file.getFileName().toString()))
                .filter(file -> !isBuilt(root.relativize(file)))
                .toList();
    }

    private static boolean isBuilt(Path file) {
        for (Path part : file) {
            if (BUILT.contains(part.toString())) {
                return true;
            }
        }
        return false;
    }

    private static void add(List<Path> found, Map<Path, Path> files) {
        found.forEach(file -> files.putIfAbsent(file.toAbsolutePath().normalize(), file));
    }
}
