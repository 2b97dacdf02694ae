package dev.secretly.runtime.internal.deployment;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Searches the folders above the working directory, up to the root of the git checkout. A program that was started in a
 * module does not find the files of the whole project. They are only mentioned in the message, never read.
 */
public final class ParentFolders {

    private ParentFolders() {}

    /**
     * The nearest file with one of some names; empty if there is none.
     *
     * @param workingDirectory where the program was started
     * @param home the home folder, where the search stops: its files do not belong to one project
     */
    public static Optional<Path> find(String workingDirectory, String home, List<String> names) {
        try {
            Path folder = Path.of(workingDirectory);
            while (!folder.equals(Path.of(home))
                    && !Files.exists(folder.resolve(".git"))
                    && folder.getParent() != null
                    && !folder.getParent().equals(Path.of(home))) {
                folder = folder.getParent();
                for (String name : names) {
                    if (Files.isRegularFile(folder.resolve(name))) {
                        return Optional.of(folder.resolve(name));
                    }
                }
            }
            return Optional.empty();
        } catch (InvalidPathException none) {
            return Optional.empty();
        }
    }
}
