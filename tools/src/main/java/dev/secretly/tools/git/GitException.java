package dev.secretly.tools.git;

/** Thrown if git cannot be asked. Its message says why. */
public final class GitException extends Exception {

    private static final long serialVersionUID = 1;

    GitException(String message) {
        super(message);
    }
}
