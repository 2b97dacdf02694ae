package dev.secretly.sample;

/** A failure to get the boards, in one line for the user. It has no cause, since its message could contain a secret. */
final class TrelloException extends Exception {

    private static final long serialVersionUID = 1;

    TrelloException(String message) {
        super(message);
    }
}
