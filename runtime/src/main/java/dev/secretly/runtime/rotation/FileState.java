package dev.secretly.runtime.rotation;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * How a file looks without opening it, links followed. Of a folder only the identity counts, since the files in it are
 * looked at themselves.
 *
 * @param key the identity of the file in its file system; empty if it has none
 * @param size in bytes; 0 unless it is a regular file
 * @param modified when its content changed, in nanoseconds since 1970; 0 unless it is a regular file
 * @param changed when its content or attributes changed, where the system knows; else 0
 */
record FileState(Kind kind, String key, long size, long modified, long changed) {

    /** What there is at a path. */
    enum Kind {
        FILE,
        FOLDER,
        OTHER,
        MISSING,
        DENIED,
        UNREADABLE
    }

    /** Unix has the time at which a file changed in any way; other systems have no such view. */
    private static final String UNIX = "unix";

    private static final String COMMON = "fileKey,size,lastModifiedTime,isRegularFile,isDirectory";

    /** Looks at a path. What a file system of a program throws means that nothing is known. */
    static FileState of(Path path) {
        try {
            return of(attributes(path));
        } catch (NoSuchFileException none) {
            return without(Kind.MISSING);
        } catch (AccessDeniedException denied) {
            return without(Kind.DENIED);
        } catch (IOException | RuntimeException unreadable) {
            return without(Kind.UNREADABLE);
        }
    }

    private static Map<String, ?> attributes(Path path) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains(UNIX)) {
            try {
                return Files.readAttributes(path, UNIX + ":ctime," + COMMON);
            } catch (UnsupportedOperationException | IllegalArgumentException otherView) {
                return Files.readAttributes(path, COMMON);
            }
        }
        return Files.readAttributes(path, COMMON);
    }

    private static FileState of(Map<String, ?> attributes) {
        String key = Objects.toString(attributes.get("fileKey"), "");
        if (isTrue(attributes.get("isDirectory"))) {
            return new FileState(Kind.FOLDER, key, 0, 0, 0);
        }
        return isTrue(attributes.get("isRegularFile"))
                ? new FileState(
                        Kind.FILE,
                        key,
                        attributes.get("size") instanceof Long size ? size : 0,
                        nanoseconds(attributes.get("lastModifiedTime")),
                        nanoseconds(attributes.get("ctime")))
                : new FileState(Kind.OTHER, key, 0, 0, 0);
    }

    /** Whether both have the same identity and size: the times may differ. */
    boolean isAlike(FileState other) {
        return kind == other.kind && key.equals(other.key) && size == other.size;
    }

    private static FileState without(Kind kind) {
        return new FileState(kind, "", 0, 0, 0);
    }

    private static boolean isTrue(@Nullable Object attribute) {
        return Boolean.TRUE.equals(attribute);
    }

    private static long nanoseconds(@Nullable Object time) {
        return time instanceof FileTime known ? known.to(TimeUnit.NANOSECONDS) : 0;
    }
}
