package dev.secretly.sample;

/** Why the boards could not be had, in one line for the user. It has no cause: another's text could hold a secret. */
final class TrelloException extends Exception {

    private static final long serialVersionUID = 1;

    TrelloException(String message) {
        super(message);
    }
}
