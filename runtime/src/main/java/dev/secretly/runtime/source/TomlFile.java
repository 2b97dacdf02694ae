package dev.secretly.runtime.source;

import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A TOML file. */
public final class TomlFile extends TomlSource {

    private final @Nullable Path path;
    private final boolean lenientFolders;

    private TomlFile(String name, @Nullable Path path, boolean lenientFolders) {
        super(name);
        this.path = path;
        this.lenientFolders = lenientFolders;
    }

    /** A file that a program or its working directory has. */
    public static TomlFile at(Path path, String name) {
        return new TomlFile(name, path, false);
    }

    /**
     * A file below the home folder. Services often run with none, or with one that they may not enter: then the file is
     * just not there.
     *
     * @param path the file, or null where there is no home folder
     */
    public static TomlFile inHome(@Nullable Path path, String name) {
        return new TomlFile(name, path, true);
    }

    @Override
    String read() throws NoSuchFileException, UnreadableException {
        if (path == null) {
            throw new NoSuchFileException(name());
        }
        return TextFile.read(path, lenientFolders);
    }
}
