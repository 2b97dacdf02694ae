package dev.secretly.tools.file;

import dev.secretly.runtime.internal.HoldsValues;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * A text file that this process alone changes until it is closed. It is replaced as a whole or not at all, and only if nobody
 * has changed it since it was read: editors do not wait for the right to change it.
 */
@HoldsValues
public final class EditedFile implements AutoCloseable {

    private static final Duration WAIT = Duration.ofSeconds(10);

    private final EditTarget target;
    private final WriteLock lock;
    private Optional<String> textRead = Optional.empty();

    private EditedFile(EditTarget target, WriteLock lock) {
        this.target = target;
        this.lock = lock;
    }

    /**
     * Waits until no other process changes the file. Links are followed, so that the file that they lead to is changed.
     *
     * @param file the file, which need not exist
     * @throws FileException if another process does not end within 10 seconds, or the file can never be replaced
     */
    public static EditedFile open(Path file) throws FileException {
        try {
            EditTarget target = EditTarget.of(file);
            WriteLock lock = WriteLock.of(target.path(), WAIT);
            if (lock == null) {
                throw new FileException("another process has been changing " + file + " for " + WAIT.toSeconds()
                        + " s; nothing was changed");
            }
            return new EditedFile(target, lock);
        } catch (IOException exception) {
            throw new FileException(file + " cannot be changed: " + Reasons.of(exception, file));
        }
    }

    /**
     * The text of a file that may be changed later, without the right to change it.
     *
     * @return empty if it does not exist
     * @throws FileException if it cannot be read, or could not be replaced
     */
    public static String peek(Path file) throws FileException {
        try {
            return EditTarget.of(file).text().orElse("");
        } catch (IOException exception) {
            throw new FileException(file + " cannot be read: " + Reasons.of(exception, file));
        }
    }

    /**
     * The text of the file; empty if it does not exist.
     *
     * @throws FileException if it cannot be read
     */
    public String text() throws FileException {
        textRead = target.text();
        return textRead.orElse("");
    }

    /** Whether the file existed when its text was read. */
    public boolean existed() {
        return textRead.isPresent();
    }

    /**
     * Replaces the file, which keeps its owner and permissions.
     *
     * @param access who may read the file if it does not exist yet
     * @return false if the file is not the one whose text was read last; nothing has changed then
     * @throws FileException if it cannot be written; nothing has changed then
     */
    public boolean replace(String text, NewFileAccess access) throws FileException {
        try (Replacement replacement = Replacement.of(target, access)) {
            replacement.write(text);
            boolean isUnchanged = target.text().equals(textRead);
            if (isUnchanged) {
                replacement.move();
            }
            return isUnchanged;
        } catch (IOException exception) {
            throw new FileException(target.name() + " cannot be written: " + Reasons.of(exception, target.path()));
        }
    }

    /** Lets the next process change the file. */
    @Override
    public void close() throws FileException {
        try {
            lock.close();
        } catch (IOException exception) {
            throw new FileException(target.name() + " cannot be released: " + Reasons.of(exception, target.path()));
        }
    }
}
