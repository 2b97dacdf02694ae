package dev.secretly.tools.file;

/** Thrown if a file cannot be read or written. Its message says which and why; nothing has changed then. */
public final class FileException extends Exception {

    private static final long serialVersionUID = 1;

    FileException(String message) {
        super(message);
    }
}
