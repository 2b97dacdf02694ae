package dev.secretly.tools.command;

import java.io.PrintStream;

/** Shows how far long work is: on a terminal in one line, which is rewritten, else in a line for each tenth of the work. */
final class ProgressLine {

    private static final int STEP = 1_000;

    private final PrintStream err;
    private final String what;
    private final boolean isTerminal = Terminal.isConsole();
    private boolean isOpen;

    ProgressLine(PrintStream err, String what) {
        this.err = err;
        this.what = what;
    }

    void show(long done, long total) {
        boolean isTenth = done >= STEP && done * 10 / total > (done - 1) * 10 / total;
        if (isTerminal && done % STEP == 0) {
            err.print("\rsecretly: " + done + " of " + total + " " + what);
            err.flush();
            isOpen = true;
        } else if (!isTerminal && isTenth) {
            err.println("secretly: " + done + " of " + total + " " + what);
        }
    }

    /** Clears the line, so that what follows starts at its beginning. */
    void end() {
        if (isOpen) {
            err.print("\r\u001B[K");
            err.flush();
        }
    }
}
