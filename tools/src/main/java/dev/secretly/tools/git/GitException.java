package dev.secretly.tools.git;

/** Thrown if git cannot be asked. Its message says why. */
public class GitException extends Exception {

    private static final long serialVersionUID = 1;

    /** Creates an exception with a message for the user. */
    public GitException(String message) {
        super(message);
    }
}
