package dev.secretly.tools.command;

import java.io.Console;
import java.util.Optional;

/** The terminal of the user, if there is one. */
final class Terminal {

    private Terminal() {}

    /** The console, if a person can type there: not for redirected input or output. */
    @SuppressWarnings("SystemConsoleNull") // Newer JDKs return a console without a terminal, which isTerminal tells.
    static Optional<Console> console() {
        Console console = System.console();
        return console != null && isTerminal(console) ? Optional.of(console) : Optional.empty();
    }

    /** Console.isTerminal() is new in JDK 22; before, there was no console without a terminal. */
    private static boolean isTerminal(Console console) {
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException beforeJdk22) {
            return true;
        }
    }
}
