package dev.secretly.tools.command;

import dev.secretly.schema.contract.ProjectFolders;
import dev.secretly.schema.toml.KeyComments;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the files of a project, in the working directory or above it, as the compiler finds the contract. */
final class ProjectFiles {

    private static final List<String> REAL_FILES = List.of(".streamlit/secrets.toml", "secrets.toml");

    private ProjectFiles() {}

    /** The nearest contract; if there is none, where to make one: beside the real file. */
    static Path contract() {
        return nearest(ProjectFolders.CONTRACTS)
                .orElseGet(() -> nearest(REAL_FILES)
                        .map(file -> file.resolveSibling("secrets.example.toml"))
                        .orElse(Path.of(ProjectFolders.CONTRACTS.get(0))));
    }

    /** The file for real secrets that belongs to a contract, which need not exist. */
    static Path realFile(Path contract) {
        return ProjectFolders.exists(contract)
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
                .flatMap(folder -> names.stream().map(folder::resolve))
                .filter(ProjectFolders::exists)
                .findFirst();
    }

    /** A folder of a project and those above it, each as messages name it: relative to the first one if that is the working directory. */
    private static List<Path> folders(Path start) {
        Path absolute = start.toAbsolutePath().normalize();
        return ProjectFolders.above(absolute).folders().stream()
                .map(folder -> start.toString().isEmpty() ? absolute.relativize(folder) : folder)
                .toList();
    }
}
