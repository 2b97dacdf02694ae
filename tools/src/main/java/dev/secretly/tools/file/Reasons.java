package dev.secretly.tools.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** Words for what the system refused. The message of the exception is not used: what it quotes is not known. */
final class Reasons {

    private static final Path MOUNTS = Path.of("/proc/self/mountinfo");

    /** The field of a line of mountinfo that has the path of the mount. */
    private static final int MOUNT_POINT = 4;

    /** No file of secrets is larger. */
    private static final long NEEDED_SPACE = 1 << 20;

    private Reasons() {}

    static String of(IOException exception, Path file) {
        if (exception instanceof NoSuchFileException) {
            return "no such file";
        }
        if (exception instanceof AccessDeniedException) {
            return "no permission";
        }
        if (exception instanceof FileAlreadyExistsException || exception instanceof NotDirectoryException) {
            return "a file is where a folder should be";
        }
        if (isMount(file)) {
            return "it is mounted on its own, so it cannot be replaced; change the file that is mounted here";
        }
        return isFull(file) ? "the disk is full" : exception.getClass().getSimpleName();
    }

    /** Only Linux says so. */
    private static boolean isMount(Path file) {
        try {
            return Files.exists(MOUNTS)
                    && Files.readAllLines(MOUNTS).stream()
                            .map(line -> line.split(" ", -1))
                            .anyMatch(fields -> fields.length > MOUNT_POINT
                                    && fields[MOUNT_POINT].replace("\\040", " ").equals(file.toString()));
        } catch (IOException unknown) {
            return false;
        }
    }

    private static boolean isFull(Path file) {
        try {
            return Files.getFileStore(file.toAbsolutePath().resolveSibling("")).getUsableSpace() < NEEDED_SPACE;
        } catch (IOException unknown) {
            return false;
        }
    }
}
