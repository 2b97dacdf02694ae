package dev.secretly.runtime.internal.surroundings;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The working directory. The JVM remembers the name that it had at the start, or that of a system property. The system may
 * have another one by now, if it was moved.
 */
public final class WorkingDirectory {

    /** The working directory as Linux knows it. Other systems have no such link, and the JVM is trusted. */
    private static final Path OF_SYSTEM = Path.of("/proc/self/cwd");

    private WorkingDirectory() {}

    /** Whether the JVM resolves relative paths as the system does. */
    public static boolean isKnown() {
        try {
            return !Files.exists(OF_SYSTEM)
                    || Files.isSameFile(OF_SYSTEM, Path.of("").toAbsolutePath());
        } catch (IOException moved) {
            return false;
        }
    }

    /** The path by which the system knows it; that of the JVM if the system does not say. */
    static String path() {
        String ofJvm = System.getProperty("user.dir", "?");
        try {
            return isKnown() ? ofJvm : OF_SYSTEM.toRealPath().toString();
        } catch (IOException moved) {
            return ofJvm;
        }
    }

    /** The path of a file that the system finds by a path that may be relative. */
    public static Path pathOf(File file) {
        return file.isAbsolute() || isKnown() ? file.toPath() : OF_SYSTEM.resolve(file.toPath());
    }
}
