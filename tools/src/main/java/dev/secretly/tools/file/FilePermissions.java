package dev.secretly.tools.file;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Permissions of files, where the system has them. */
public final class FilePermissions {

    private FilePermissions() {}

    /** Whether files have an owner, a group and permissions for both and for others. */
    static boolean arePosix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

    static FileAttribute<?>[] attributes(NewFileAccess access) {
        return arePosix()
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(access.permissions()))
                }
                : new FileAttribute<?>[0];
    }

    /** Whether everybody may read an existing file; false if that cannot be known. */
    public static boolean areOpen(Path file) {
        try {
            boolean exists = arePosix() && Files.exists(file);
            Set<PosixFilePermission> permissions = exists ? Files.getPosixFilePermissions(file) : Set.of();
            return permissions.contains(PosixFilePermission.OTHERS_READ);
        } catch (IOException unknown) {
            return false;
        }
    }
}
