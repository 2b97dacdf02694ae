package dev.secretly.tools.export;

/** Thrown if a deployment cannot be written in a format. Its message says why. */
public final class ExportException extends Exception {

    private static final long serialVersionUID = 1;

    ExportException(String message) {
        super(message);
    }
}
