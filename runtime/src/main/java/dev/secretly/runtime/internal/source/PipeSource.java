package dev.secretly.runtime.internal.source;

import dev.secretly.runtime.internal.HoldsValues;
import dev.secretly.runtime.internal.answer.Origin;
import dev.secretly.runtime.internal.file.Links;
import dev.secretly.runtime.internal.file.PathReader;
import dev.secretly.runtime.internal.file.TextFile;
import dev.secretly.runtime.internal.toml.ByteOrderMark;
import dev.secretly.runtime.internal.toml.TomlDocument;
import dev.secretly.runtime.internal.unreadable.Fault;
import dev.secretly.runtime.internal.unreadable.UnreadableException;
import java.io.BufferedInputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A pipe with TOML that a setting names, such as the one of a shell's {@code <(sops -d secrets.toml)}. What it holds can be read only once,
 * so the process keeps it for later loads.
 */
@HoldsValues
public final class PipeSource extends TomlSource {

    /** How long a load waits for whoever writes to the pipe. */
    private static final long SECONDS = 10;

    /** The bits of a file's mode that say what it is, and those of a pipe (POSIX, {@code sys/stat.h}). */
    private static final int FILE_TYPE = 0170000;

    private static final int PIPE = 0010000;

    /** What was read from pipes, by absolute path. */
    private static final Map<String, FutureTask<byte[]>> READ = new ConcurrentHashMap<>();

    private final File pipe;
    private final boolean mayOpen;

    /**
     * Creates a source.
     *
     * @param path the path as the setting has it
     * @param mayOpen whether this process may open it, as the program that it is for does
     */
    public PipeSource(String path, boolean mayOpen) {
        super(new Origin(path, Origin.Kind.FILE));
        this.pipe = new File(path);
        this.mayOpen = mayOpen;
    }

    /** Whether a file is a pipe. Devices are not: reading a terminal would take what somebody types. */
    public static boolean isPipe(File file) {
        if (!file.exists() || file.isFile() || file.isDirectory()) {
            return false;
        }
        try {
            return Files.getAttribute(file.toPath(), "unix:mode") instanceof Integer mode && (mode & FILE_TYPE) == PIPE;
        } catch (IOException | UnsupportedOperationException | InvalidPathException unknown) {
            return false;
        }
    }

    @Override
    public PipeSource unread() {
        return new PipeSource(name(), mayOpen);
    }

    @Override
    TomlDocument readDocument(Links links) throws UnreadableException {
        if (!mayOpen) {
            throw new UnreadableException(Fault.Kind.PIPE_NOT_OPENED);
        }
        byte[] content = content();
        if (content.length == 0) {
            throw new UnreadableException(Fault.Kind.EMPTY_PIPE);
        }
        return TomlDocument.parse(ByteOrderMark.removedFrom(TextFile.decode(content)));
    }

    private byte[] content() throws UnreadableException {
        FutureTask<byte[]> own = new FutureTask<>(this::read);
        FutureTask<byte[]> running = READ.putIfAbsent(pipe.getAbsolutePath(), own);
        if (running == null) {
            // To open a pipe blocks until somebody writes to it, and cannot be interrupted.
            Thread reader = new Thread(own, "secretly-pipe");
            reader.setDaemon(true);
            reader.start();
        }
        try {
            return (running == null ? own : running).get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException silent) {
            throw new UnreadableException(List.of(Fault.ofFile(Fault.Kind.SILENT_PIPE, SECONDS + " seconds")));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw PathReader.failed(interrupted);
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause();
            if (cause instanceof FileNotFoundException) {
                // It could not be opened, so nothing of it was read, and the next load can try again.
                READ.remove(pipe.getAbsolutePath(), running == null ? own : running);
            }
            throw cause instanceof UnreadableException unreadable
                    ? unreadable
                    : PathReader.failed(cause == null ? failed : cause);
        }
    }

    private byte[] read() throws IOException, UnreadableException {
        // Buffered, since a file stream asks for its position to read many bytes, and a pipe has none.
        try (InputStream in = new BufferedInputStream(new FileInputStream(pipe))) {
            return TextFile.bytes(in);
        }
    }
}
