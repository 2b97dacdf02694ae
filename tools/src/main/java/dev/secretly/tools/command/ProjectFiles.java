package dev.secretly.tools.command;

import dev.secretly.runtime.internal.toml.KeyComments;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the files of a project, in the working directory or above it, as the compiler finds the contract. */
final class ProjectFiles {

    private static final List<String> CONTRACTS = List.of(".streamlit/secrets.example.toml", "secrets.example.toml");

    private static final List<String> REAL_FILES = List.of(".streamlit/secrets.toml", "secrets.toml");

    private ProjectFiles() {}

    /** The nearest contract; if there is none, where to make one: beside the real file. */
    static Path contract() {
        return nearest(CONTRACTS)
                .orElseGet(() -> nearest(REAL_FILES)
                        .map(file -> file.resolveSibling("secrets.example.toml"))
                        .orElse(Path.of(CONTRACTS.get(0))));
    }

    /** The file for real secrets that belongs to a contract, which need not exist. */
    static Path realFile(Path contract) {
        return Files.exists(contract)
                ? contract.resolveSibling("secrets.toml")
                : nearest(REAL_FILES).orElse(contract.resolveSibling("secrets.toml"));
    }

    /** The existing files with real secrets in the nearest folder that has one, those of profiles included. */
    static List<Path> realFiles(Path start) {
        for (Path folder : folders(start)) {
            List<Path> files = new ArrayList<>();
            addRealFiles(folder.resolve(".streamlit"), files);
            addRealFiles(folder, files);
            if (!files.isEmpty()) {
                return files;
            }
        }
        return List.of();
    }

    private static void addRealFiles(Path folder, List<Path> files) {
        String[] names = folder.toAbsolutePath().toFile().list();
        for (String name : names == null ? new String[0] : names) {
            if (KeyComments.isRealFile(name)) {
                files.add(folder.resolve(name));
            }
        }
    }

    /** The files in the working directory that may have real secrets; they need not exist. */
    static List<Path> realFilesHere() {
        return REAL_FILES.stream().map(Path::of).toList();
    }

    private static Optional<Path> nearest(List<String> names) {
        return folders(Path.of("")).stream()
                .flatMap(folder -> existing(folder, names).stream())
                .findFirst();
    }

    private static List<Path> existing(Path folder, List<String> names) {
        return names.stream().map(folder::resolve).filter(Files::exists).toList();
    }

    /** A folder and those above it, up to that of the repository and not into the home folder. */
    private static List<Path> folders(Path start) {
        List<Path> folders = new ArrayList<>();
        Path home = Path.of(System.getProperty("user.home", "")).toAbsolutePath();
        Path shown = start;
        for (Path folder = start.toAbsolutePath();
                folder != null && folder.getParent() != null && !(folder.equals(home) && !folders.isEmpty());
                folder = folder.getParent()) {
            folders.add(shown);
            if (Files.exists(folder.resolve(".git"))) {
                break;
            }
            shown = shown.toString().isEmpty()
                    ? Path.of("..")
                    : shown.startsWith("..") ? shown.resolve("..") : folder.getParent();
        }
        return folders;
    }
}
