package dev.secretly.runtime.internal.file;

import dev.secretly.runtime.internal.unreadable.Fault;
import dev.secretly.runtime.internal.unreadable.UnreadableException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.ClosedFileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of any file system, and finds out why one cannot be read. If each standard file can be read or does not
 * exist, a start loads neither this class nor its exceptions.
 */
public final class PathReader {

    private PathReader() {}

    /**
     * The bytes of a file; null if there is no such file, or a file is where a folder should be.
     *
     * @param lenientFolders whether a folder on the way that may not be entered counts as no such file
     */
    static byte @Nullable [] content(Path path, boolean lenientFolders) throws UnreadableException {
        try {
            BasicFileAttributes attributes = attributes(path, lenientFolders);
            requireRegular(attributes.isDirectory(), attributes.isRegularFile());
            return bytes(path);
        } catch (NoSuchFileException none) {
            return null;
        } catch (ClosedFileSystemException closed) {
            throw failed(closed);
        }
    }

    /** The same for a {@link File}, whose path may be relative. */
    static byte @Nullable [] content(File file, boolean lenientFolders) throws UnreadableException {
        byte[] content;
        try {
            content = content(file.toPath(), lenientFolders);
        } catch (InvalidPathException none) {
            return null;
        }
        if (content == null && !file.isAbsolute() && file.exists()) {
            // The JVM cannot encode the path of the working directory, so only the relative path works.
            requireRegular(file.isDirectory(), file.isFile());
            if (!file.canRead()) {
                throw new UnreadableException(Fault.Kind.DENIED);
            }
        }
        return content;
    }

    /** Needs permission to enter the folders but not to read the file, so it tells the two faults apart. */
    private static BasicFileAttributes attributes(Path path, boolean lenientFolders)
            throws NoSuchFileException, UnreadableException {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class);
        } catch (NoSuchFileException none) {
            throw none;
        } catch (AccessDeniedException denied) {
            if (lenientFolders) {
                throw new NoSuchFileException(path.toString());
            }
            throw new UnreadableException(Fault.Kind.FOLDER_DENIED);
        } catch (IOException exception) {
            if (isBelowFile(path)) {
                throw new NoSuchFileException(path.toString());
            }
            throw failed(exception);
        }
    }

    /** Why a file counts as absent. */
    public static Absence absence(Path path) {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return attributes.isSymbolicLink()
                    ? new Absence(
                            Absence.Kind.BROKEN_LINK,
                            Files.readSymbolicLink(path).toString())
                    : Absence.NO_SUCH_FILE;
        } catch (AccessDeniedException denied) {
            return new Absence(Absence.Kind.FOLDER_DENIED, "");
        } catch (IOException | ClosedFileSystemException other) {
            return Absence.NO_SUCH_FILE;
        }
    }

    private static void requireRegular(boolean isFolder, boolean isRegular) throws UnreadableException {
        if (isFolder) {
            throw new UnreadableException(Fault.Kind.FOLDER);
        }
        if (!isRegular) {
            throw new UnreadableException(Fault.Kind.NO_REGULAR_FILE);
        }
    }

    private static byte[] bytes(Path path) throws NoSuchFileException, UnreadableException {
        try (InputStream in = Files.newInputStream(path)) {
            return TextFile.bytes(in);
        } catch (NoSuchFileException removedSince) {
            throw removedSince;
        } catch (AccessDeniedException denied) {
            throw new UnreadableException(Fault.Kind.DENIED);
        } catch (IOException exception) {
            throw failed(exception);
        }
    }

    /** "Not a directory" is only a localized message of the system, so this checks the folders. */
    private static boolean isBelowFile(Path path) {
        for (Path folder = path.getParent(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder)) {
                return !Files.isDirectory(folder);
            }
        }
        return false;
    }

    /** For an error of the file system. */
    public static UnreadableException failed(Throwable exception) {
        return new UnreadableException(
                List.of(Fault.ofFile(Fault.Kind.FAILED, exception.getClass().getName())));
    }
}
