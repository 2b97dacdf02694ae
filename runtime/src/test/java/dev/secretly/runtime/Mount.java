package dev.secretly.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A directory as Kubernetes mounts a secret: {@code ..data} is a link to the current files, and each update renames another
 * link over it and removes the old files. Each file contains {@code v} and the number of the version, or a template
 * filled with them.
 */
public final class Mount implements AutoCloseable {

    private final Path folder;
    private final Map<String, String> files;
    private final AtomicBoolean isOver = new AtomicBoolean();
    private final Thread kubelet;
    private volatile Exception failure;

    /** Without any pause, a loaded machine may not read two files between two updates, however often a load tries. */
    private volatile int pauseMilliseconds = 1;

    private int version;

    public Mount(Path folder, String... files) throws IOException {
        this(Stream.of(files).collect(Collectors.toMap(file -> file, file -> "%s")), folder);
    }

    /** Creates a mount from templates in which {@code %s} stands for the version. */
    public static Mount ofFiles(Path folder, Map<String, String> files) throws IOException {
        return new Mount(files, folder);
    }

    private Mount(Map<String, String> files, Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.files = new HashMap<>(files);
        for (String file : files.keySet()) {
            String first = file.contains("/") ? file.substring(0, file.indexOf('/')) : file;
            if (!Files.isSymbolicLink(folder.resolve(first))) {
                Files.createSymbolicLink(folder.resolve(first), Path.of("..data", first));
            }
        }
        swap();
        this.kubelet = new Thread(() -> {
            try {
                while (!isOver.get()) {
                    swap();
                    Thread.sleep(pauseMilliseconds);
                }
            } catch (IOException | UncheckedIOException | InterruptedException exception) {
                failure = exception;
            }
        });
    }

    public Path folder() {
        return folder;
    }

    /** The same, with a pause after each update. */
    public Mount swappingEvery(int milliseconds) {
        pauseMilliseconds = milliseconds;
        return swapping();
    }

    /** Updates the mount repeatedly until it is closed. */
    public Mount swapping() {
        kubelet.start();
        return this;
    }

    /** Updates the mount to one without a file. Its link stays for an instant, then it is removed, too. */
    public void withdraw(String file) throws IOException {
        files.remove(file);
        swap();
        Files.delete(folder.resolve(file));
    }

    public void swap() throws IOException {
        version++;
        Path link = folder.resolve("..data");
        Optional<Path> old = Files.exists(link) ? Optional.of(link.toRealPath()) : Optional.empty();
        Path current = Files.createDirectory(folder.resolve("..version" + version));
        for (String file : files.keySet()) {
            Files.createDirectories(current.resolve(file).getParent());
            Files.writeString(current.resolve(file), files.get(file).formatted("v" + version));
        }
        Path temporary = Files.createSymbolicLink(folder.resolve("..data_tmp"), current.getFileName());
        Files.move(temporary, link, StandardCopyOption.ATOMIC_MOVE);
        if (old.isPresent()) {
            try (Stream<Path> all = Files.walk(old.get())) {
                for (Path path :
                        all.sorted((one, other) -> other.compareTo(one)).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        isOver.set(true);
        try {
            kubelet.join();
        } catch (InterruptedException exception) {
            throw new IllegalStateException(exception);
        }
        if (failure != null) {
            throw new IOException(failure);
        }
    }
}
