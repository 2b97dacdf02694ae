package dev.secretly.runtime.internal.file;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;

/**
 * Whether a file exists. It is asked of each standard file at every start, so this class loads nothing that the JVM has not loaded yet,
 * apart from what an exception needs.
 */
public final class FilePresence {

    /** The message of the system for a file that does not exist; no file has an empty name. */
    private static final String NO_SUCH_FILE = reasonNotToOpen(new File(""));

    private static final int LINK_CHECKS = 3;

    private FilePresence() {}

    /**
     * Whether the system reports that there is no such file. {@link PathReader} handles all other cases. Something that exists is not opened here,
     * since it could be a pipe.
     */
    public static boolean isSurelyMissing(File file) {
        return !file.exists() && reasonNotToOpen(file).equals(NO_SUCH_FILE);
    }

    /**
     * Whether no part of the path of an existing file is a link. While a link moves, the system may not follow it for an
     * instant, and its own path is returned: so the question is asked again. A path of {@code java.nio} would load 50 classes.
     */
    public static boolean hasNoLink(File file) {
        for (int attempt = 0; attempt < LINK_CHECKS; attempt++) {
            try {
                if (!file.getCanonicalPath().equals(file.getAbsolutePath())) {
                    return false;
                }
            } catch (IOException unknown) {
                return false;
            }
        }
        return true;
    }

    /** The message of the system, which is localized; empty if the file can be opened. */
    private static String reasonNotToOpen(File file) {
        try {
            new FileInputStream(file).close();
            return "";
        } catch (IOException exception) {
            String message = String.valueOf(exception.getMessage());
            return message.substring(Math.min(file.getPath().length(), message.length()));
        }
    }
}
