package dev.secretly.benchmark.rotation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** A folder as Kubernetes mounts a secret: each file is a link through {@code ..data}, which an update swaps. */
final class Mount {

    private static final List<String> FILES = List.of("trello.api_key", "trello.api_secret", "trello.oauth_token");

    private final Path folder;
    private int version;

    Mount(Path folder) throws IOException {
        this.folder = folder;
        for (String file : FILES) {
            Files.createSymbolicLink(folder.resolve(file), Path.of("..data", file));
        }
        swap();
    }

    /** Puts files with the next version in place of the current ones, and returns what they contain. */
    String swap() throws IOException {
        version++;
        Path current = Files.createDirectory(folder.resolve("..version" + version));
        for (String file : FILES) {
            Files.writeString(current.resolve(file), "fake-" + version);
        }
        Path link = Files.createSymbolicLink(folder.resolve("..new"), current.getFileName());
        Files.move(link, folder.resolve("..data"), StandardCopyOption.ATOMIC_MOVE);
        Path old = folder.resolve("..version" + (version - 1));
        if (Files.exists(old)) {
            for (String file : FILES) {
                Files.delete(old.resolve(file));
            }
            Files.delete(old);
        }
        return "fake-" + version;
    }
}
