package dev.secretly.tools.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;

/** Reads and replaces text files. A file is replaced as a whole or not at all. */
public final class TextFiles {

    /** Far above any file of secrets. */
    private static final int MAX_SIZE = 512 * 1024;

    private TextFiles() {}

    /**
     * Reads a file in UTF-8.
     *
     * @throws FileException if it cannot be read
     */
    public static String read(Path file) throws FileException {
        try {
            if (Files.isDirectory(file)) {
                throw new FileException(file + " is a folder");
            }
            byte[] bytes;
            try (InputStream in = Files.newInputStream(file)) {
                bytes = in.readNBytes(MAX_SIZE + 1);
            }
            if (bytes.length > MAX_SIZE) {
                throw new FileException(file + " has more than 512 KiB");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw new FileException(file + " is not UTF-8 text");
        } catch (IOException exception) {
            throw new FileException(file + " cannot be read: " + reason(exception));
        }
    }

    /**
     * Writes a file that only its owner can read; an existing one keeps its permissions.
     *
     * @throws FileException if it cannot be written
     */
    public static void writePrivate(Path file, String text) throws FileException {
        write(file, text, "rw-------");
    }

    /**
     * Writes a file that everybody can read; an existing one keeps its permissions.
     *
     * @throws FileException if it cannot be written
     */
    public static void writePublic(Path file, String text) throws FileException {
        write(file, text, "rw-r--r--");
    }

    /** Links are followed, so that the file that they lead to is replaced and not the link. */
    private static void write(Path file, String text, String permissions) throws FileException {
        try {
            Path target = target(file);
            Files.createDirectories(target.resolveSibling(""));
            // A name that the ignore lines cover, should the program be killed before the move.
            Path temporary = target.resolveSibling("secrets." + UUID.randomUUID() + ".toml");
            try {
                Files.createFile(temporary, privately());
                Files.writeString(temporary, text, StandardOpenOption.WRITE);
                setPermissions(temporary, target, permissions);
                Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException exception) {
            throw new FileException(file + " cannot be written: " + reason(exception));
        }
    }

    /** A link is followed, also one whose file does not exist yet. */
    private static Path target(Path file) throws IOException {
        if (Files.exists(file)) {
            return file.toRealPath();
        }
        Path absolute = file.toAbsolutePath();
        return Files.isSymbolicLink(absolute)
                ? absolute.resolveSibling(Files.readSymbolicLink(absolute)).normalize()
                : absolute;
    }

    private static void setPermissions(Path temporary, Path target, String permissions) throws IOException {
        if (isPosix()) {
            Set<PosixFilePermission> wanted = Files.exists(target)
                    ? Files.getPosixFilePermissions(target)
                    : PosixFilePermissions.fromString(permissions);
            Files.setPosixFilePermissions(temporary, wanted);
        }
    }

    private static FileAttribute<?>[] privately() {
        return isPosix()
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

    /** The kind of failure. The message of the exception is not used: what it quotes is not known. */
    private static String reason(IOException exception) {
        if (exception instanceof NoSuchFileException) {
            return "no such file";
        }
        if (exception instanceof AccessDeniedException) {
            return "no permission";
        }
        return exception instanceof FileAlreadyExistsException
                ? "a file is where a folder should be"
                : exception.getClass().getSimpleName();
    }
}
