package dev.secretly.tools.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;

/**
 * A file to change, which may not exist yet.
 *
 * @param name the path that the user gave
 * @param path the absolute path of the file itself, at the end of all links
 */
record EditTarget(Path name, Path path) {

    private static final int MAX_LINKS = 40;

    /**
     * Follows the links.
     *
     * @throws FileException if what exists is no file, or must not be replaced
     */
    static EditTarget of(Path file) throws IOException, FileException {
        Path path = file.toAbsolutePath().normalize();
        for (int links = 0; Files.isSymbolicLink(path); links++) {
            if (links == MAX_LINKS) {
                throw new FileException(file + " is a link that leads to itself");
            }
            path = path.resolveSibling(Files.readSymbolicLink(path)).normalize();
        }
        Path folder = path.resolveSibling("");
        Path whole = Files.exists(folder) ? folder.toRealPath().resolve(path.getFileName()) : path;
        EditTarget target = new EditTarget(file, whole);
        if (target.exists()) {
            target.requireReplaceable();
        }
        return target;
    }

    boolean exists() {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** Its text; empty if it does not exist. */
    Optional<String> text() throws FileException {
        return exists() ? Optional.of(TextFiles.read(name)) : Optional.empty();
    }

    private void requireReplaceable() throws IOException, FileException {
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileException(name + " is " + (Files.isDirectory(path) ? "a folder" : "a pipe or a device"));
        }
        if (!FilePermissions.arePosix()) {
            return;
        }
        if (!Files.getPosixFilePermissions(path).contains(PosixFilePermission.OWNER_WRITE)) {
            throw new FileException(name + " is read-only; to change it, run: chmod u+w " + name);
        }
        if (((Number) Files.getAttribute(path, "unix:nlink")).intValue() > 1) {
            throw new FileException(
                    name + " is a hard link: another name of the file would keep the old text. Change it in an"
                            + " editor, or make one of the names a symbolic link");
        }
    }
}
