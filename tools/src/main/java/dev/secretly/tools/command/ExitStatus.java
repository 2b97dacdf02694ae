package dev.secretly.tools.command;

/** How commands exit. */
final class ExitStatus {

    /** Everything is fine. */
    static final int FINE = 0;

    /** There is something to report. */
    static final int REPORT = 1;

    /** The call was wrong, or something could not be read. */
    static final int WRONG_CALL = 2;

    private ExitStatus() {}
}
