package dev.secretly.processor.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the contract by going up from the folder of the classes. Folders are only looked at by name, since build tools
 * differ in where that folder is and all have it below the project's.
 */
final class ContractFinder {

    private static final List<String> NAMES = List.of(".streamlit/secrets.example.toml", "secrets.example.toml");

    private final List<Path> folders;

    /**
     * Starts at a folder.
     *
     * @param start the folder of the classes; empty where there is none on disk
     * @param home the home folder, which is never entered: its files are of all projects; empty where there is none
     */
    ContractFinder(Optional<Path> start, Optional<Path> home) {
        folders = start.map(folder -> walk(folder.toAbsolutePath().normalize(), home))
                .orElse(List.of());
    }

    /** The folders that were gone through, nearest first. */
    List<Path> folders() {
        return folders;
    }

    /** The contract of the nearest folder that has one: also one that cannot be read, so that no check is left out in silence. */
    Optional<Found> standard() {
        for (Path folder : folders) {
            for (String name : NAMES) {
                if (exists(folder.resolve(name))) {
                    return Optional.of(new Found(folder.resolve(name), name));
                }
            }
        }
        return Optional.empty();
    }

    /** The file of a path, which is relative to the nearest folder that has it. */
    Optional<Found> at(String path) {
        try {
            if (isAbsolute(path)) {
                return exists(Path.of(path)) ? Optional.of(new Found(Path.of(path), path)) : Optional.empty();
            }
            return folders.stream()
                    .map(folder -> folder.resolve(path))
                    .filter(ContractFinder::exists)
                    .map(file -> new Found(file, path))
                    .findFirst();
        } catch (InvalidPathException none) {
            return Optional.empty();
        }
    }

    /** The folders that a path is looked for in; none for one that is absolute or that no file system has. */
    List<Path> foldersFor(String path) {
        try {
            return isAbsolute(path) ? List.of() : folders;
        } catch (InvalidPathException none) {
            return List.of();
        }
    }

    private static boolean exists(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isAbsolute(String path) {
        return Path.of(path).isAbsolute();
    }

    /** The walk ends at the folder of a git checkout, and before the home folder and the root. */
    private static List<Path> walk(Path start, Optional<Path> home) {
        List<Path> folders = new ArrayList<>();
        for (Path folder = start; folder != null && folder.getParent() != null; folder = folder.getParent()) {
            if (home.isPresent() && isSame(folder, home.get())) {
                break;
            }
            folders.add(folder);
            if (Files.exists(folder.resolve(".git"))) {
                break;
            }
        }
        return folders;
    }

    private static boolean isSame(Path folder, Path other) {
        try {
            return folder.equals(other) || Files.isSameFile(folder, other);
        } catch (IOException oneIsMissing) {
            return false;
        }
    }

    /**
     * A file.
     *
     * @param file where it is
     * @param name how messages name it
     */
    record Found(Path file, String name) {}
}
