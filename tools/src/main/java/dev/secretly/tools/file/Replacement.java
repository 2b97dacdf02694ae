package dev.secretly.tools.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;

/** A file beside another one, which takes its place with its owner and permissions. */
final class Replacement implements AutoCloseable {

    private final EditTarget target;
    private final Path temporary;

    private Replacement(EditTarget target, Path temporary) {
        this.target = target;
        this.temporary = temporary;
    }

    /**
     * Creates an empty file beside the target.
     *
     * @throws FileException if this user cannot keep the owner of the target
     */
    static Replacement of(EditTarget target, NewFileAccess access) throws IOException, FileException {
        Files.createDirectories(target.path().resolveSibling(""));
        // A name that the ignore lines cover, should the process be killed before the move.
        Path temporary = target.path().resolveSibling("secrets." + UUID.randomUUID() + ".toml");
        Replacement replacement = new Replacement(target, temporary);
        try {
            replacement.create(access);
            return replacement;
        } catch (IOException | FileException exception) {
            replacement.close();
            throw exception;
        }
    }

    private void create(NewFileAccess access) throws IOException, FileException {
        Files.createFile(temporary, FilePermissions.attributes(NewFileAccess.PRIVATE));
        if (!FilePermissions.arePosix()) {
            return;
        }
        if (!target.exists()) {
            Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString(access.permissions()));
            return;
        }
        PosixFileAttributes wanted = Files.readAttributes(target.path(), PosixFileAttributes.class);
        keepOwner(wanted, Files.getFileAttributeView(temporary, PosixFileAttributeView.class));
        Files.setPosixFilePermissions(temporary, wanted.permissions());
    }

    private void keepOwner(PosixFileAttributes wanted, PosixFileAttributeView view) throws IOException, FileException {
        PosixFileAttributes made = view.readAttributes();
        try {
            if (!made.owner().equals(wanted.owner())) {
                view.setOwner(wanted.owner());
            }
            if (!made.group().equals(wanted.group())) {
                view.setGroup(wanted.group());
            }
        } catch (FileSystemException denied) {
            throw new FileException(target.name() + " belongs to the user " + wanted.owner() + " and the group "
                    + wanted.group() + ", which it would lose; run the command as that user");
        }
    }

    void write(String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /** Takes the place of the target. */
    void move() throws IOException {
        Files.move(temporary, target.path(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(temporary);
    }
}
