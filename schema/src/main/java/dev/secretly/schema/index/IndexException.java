package dev.secretly.schema.index;

/** Thrown if an index cannot be used. Its message says why. */
public final class IndexException extends Exception {

    private static final long serialVersionUID = 1;

    IndexException(String message) {
        super(message);
    }
}
