package dev.secretly.schema.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The folders that may have the files of a project: one folder and those above it, nearest first. Build tools place the folder of
 * classes differently, but all place it below that of the project.
 */
public final class ProjectFolders {

    /** The contracts that are looked for in a folder, in order. */
    public static final List<String> CONTRACTS = List.of(".streamlit/secrets.example.toml", "secrets.example.toml");

    private final List<Path> folders;

    private ProjectFolders(List<Path> folders) {
        this.folders = folders;
    }

    /** No folders. */
    public static ProjectFolders none() {
        return new ProjectFolders(List.of());
    }

    /**
     * The folders from one on, up to the root of a git checkout. The root of the file system does not count, nor does the home
     * folder, whose files belong to all projects, unless it is where the walk starts or where the process runs: then it is a project.
     */
    public static ProjectFolders above(Path start) {
        return above(start, property("user.home"), property("user.dir"));
    }

    static ProjectFolders above(Path start, Optional<Path> home, Optional<Path> working) {
        boolean isHomeProject = home.isPresent() && working.isPresent() && isSame(home.get(), working.get());
        List<Path> folders = new ArrayList<>();
        for (Path folder = start.toAbsolutePath().normalize();
                folder != null && folder.getParent() != null;
                folder = folder.getParent()) {
            boolean isHome = home.isPresent() && isSame(folder, home.get());
            if (isHome && !folders.isEmpty() && !isHomeProject) {
                break;
            }
            folders.add(folder);
            if (isHome || Files.exists(folder.resolve(".git"))) {
                break;
            }
        }
        return new ProjectFolders(List.copyOf(folders));
    }

    /** The folders, nearest first. */
    public List<Path> folders() {
        return folders;
    }

    /** The contract of the nearest folder that has one, even if unreadable, so that checks are not skipped silently. */
    public Optional<ContractFile> contract() {
        for (Path folder : folders) {
            for (String name : CONTRACTS) {
                if (exists(folder.resolve(name))) {
                    return Optional.of(new ContractFile(folder.resolve(name), name));
                }
            }
        }
        return Optional.empty();
    }

    /** The contract at a path. A relative path is resolved against the nearest folder that has the file. */
    public Optional<ContractFile> contractAt(String path) {
        try {
            if (isAbsolute(path)) {
                return exists(Path.of(path)) ? Optional.of(new ContractFile(Path.of(path), path)) : Optional.empty();
            }
            return folders.stream()
                    .map(folder -> folder.resolve(path))
                    .filter(ProjectFolders::exists)
                    .map(file -> new ContractFile(file, path))
                    .findFirst();
        } catch (InvalidPathException none) {
            return Optional.empty();
        }
    }

    /** The folders in which a path is searched; none for an absolute or invalid path. */
    public List<Path> foldersFor(String path) {
        try {
            return isAbsolute(path) ? List.of() : folders;
        } catch (InvalidPathException none) {
            return List.of();
        }
    }

    /** Whether there is a file, be it a link to nothing. */
    public static boolean exists(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isAbsolute(String path) {
        return Path.of(path).isAbsolute();
    }

    private static boolean isSame(Path folder, Path other) {
        try {
            return folder.equals(other) || Files.isSameFile(folder, other);
        } catch (IOException oneIsMissing) {
            return false;
        }
    }

    /** The folder that a system property names; empty if it names none. */
    private static Optional<Path> property(String name) {
        try {
            return Optional.ofNullable(System.getProperty(name)).map(Path::of);
        } catch (InvalidPathException unusable) {
            return Optional.empty();
        }
    }
}
