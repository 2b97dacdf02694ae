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
 * Finds the contract by walking up from the class output folder. Build tools place that folder differently, but all
 * place it below the project folder.
 */
final class ContractFinder {

    private static final List<String> NAMES = List.of(".streamlit/secrets.example.toml", "secrets.example.toml");

    private final List<Path> folders;

    /**
     * Walks up from a folder.
     *
     * @param start the class output folder; empty if there is none on disk
     * @param home the home folder, where the walk ends, since its files belong to all projects; empty if there is none
     */
    ContractFinder(Optional<Path> start, Optional<Path> home) {
        folders = start.map(folder -> walk(folder.toAbsolutePath().normalize(), home))
                .orElse(List.of());
    }

    /** The searched folders, nearest first. */
    List<Path> folders() {
        return folders;
    }

    /** The contract of the nearest folder that has one, even if unreadable, so that checks are not skipped silently. */
    Optional<ContractFile> standard() {
        for (Path folder : folders) {
            for (String name : NAMES) {
                if (exists(folder.resolve(name))) {
                    return Optional.of(new ContractFile(folder.resolve(name), name));
                }
            }
        }
        return Optional.empty();
    }

    /** The file at a path. A relative path is resolved against the nearest folder that has the file. */
    Optional<ContractFile> at(String path) {
        try {
            if (isAbsolute(path)) {
                return exists(Path.of(path)) ? Optional.of(new ContractFile(Path.of(path), path)) : Optional.empty();
            }
            return folders.stream()
                    .map(folder -> folder.resolve(path))
                    .filter(ContractFinder::exists)
                    .map(file -> new ContractFile(file, path))
                    .findFirst();
        } catch (InvalidPathException none) {
            return Optional.empty();
        }
    }

    /** The folders in which a path is searched; none for an absolute or invalid path. */
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

    /** Walks up to the root of a git checkout, but not into the home folder or the root of the file system. */
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
     * A contract file that was found.
     *
     * @param file its path
     * @param name its name in messages
     */
    record ContractFile(Path file, String name) {}
}
