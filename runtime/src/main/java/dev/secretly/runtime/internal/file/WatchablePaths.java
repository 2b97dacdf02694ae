package dev.secretly.runtime.internal.file;

import dev.secretly.runtime.internal.surroundings.WorkingDirectory;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Files as paths that can be watched. */
public final class WatchablePaths {

    private WatchablePaths() {}

    /** The path of a file; empty if there is none, or if the JVM cannot encode it. */
    public static List<Path> of(@Nullable File file) {
        try {
            return file == null ? List.of() : List.of(WorkingDirectory.pathOf(file));
        } catch (InvalidPathException none) {
            return List.of();
        }
    }
}
