package dev.secretly.schema.program;

/** Thrown if a program cannot be read. Its message says which file and why. */
public final class ProgramException extends Exception {

    private static final long serialVersionUID = 1;

    ProgramException(String message) {
        super(message);
    }
}
