package dev.secretly.tools.command;

/** Thrown if a call cannot be carried out. Its message says why and what to do. */
final class CallException extends Exception {

    private static final long serialVersionUID = 1;

    CallException(String message) {
        super(message);
    }
}
