package dev.secretly.tools.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The right to change a file, which one thread of all processes has at a time. The system takes it back when a process ends,
 * however it ends. What is locked is an empty file in the folder for temporary files, where git does not see it; the file
 * itself is replaced, so a lock on it would be one on an older file.
 */
final class WriteLock implements AutoCloseable {

    private static final long PAUSE_MILLIS = 20;

    private static final int NAME_LENGTH = 32;

    private final FileChannel channel;
    private final FileLock lock;

    private WriteLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Waits for the right to change a file.
     *
     * @return null if the time ended before
     * @throws IOException if the file to lock cannot be created or opened
     */
    static @Nullable WriteLock of(Path file, Duration time) throws IOException {
        FileChannel channel = channel(lockFile(file));
        long end = System.nanoTime() + time.toNanos();
        while (true) {
            FileLock lock = tryLock(channel);
            if (lock != null) {
                return new WriteLock(channel, lock);
            }
            if (System.nanoTime() - end >= 0 || !pause()) {
                channel.close();
                return null;
            }
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException otherThread) {
            return null;
        }
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Path lockFile(Path file) {
        return Path.of(System.getProperty("java.io.tmpdir"), "secretly-" + name(file) + ".lock");
    }

    private static String name(Path file) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(file.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, NAME_LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** All users may lock it. Linux keeps root from creating over a file of another user in a shared folder, so it is opened first. */
    private static FileChannel channel(Path file) throws IOException {
        try {
            return FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException none) {
            return create(file);
        }
    }

    private static FileChannel create(Path file) throws IOException {
        try {
            FileChannel channel =
                    FileChannel.open(file, Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW));
            if (FilePermissions.arePosix()) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
            }
            return channel;
        } catch (FileAlreadyExistsException otherProcess) {
            return FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        }
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
