package dev.secretly.tools.command;

import java.io.Console;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The terminal of the user, if there is one. It is asked and set by stty, to which nothing of a value is passed. */
final class Terminal {

    private static final long PATIENCE_SECONDS = 5;

    private Terminal() {}

    /** Whether the input is a terminal, on which a person types. */
    static boolean isInput() {
        return isConsole() || settings().isPresent();
    }

    /** Whether the output is a terminal. */
    static boolean isOutput() {
        return isConsole() || run(Redirect.INHERIT, "sh", "-c", "test -t 1").isPresent();
    }

    /** Both are, as far as the JDK knows. Newer JDKs have a console without a terminal. */
    @SuppressWarnings("SystemConsoleNull")
    static boolean isConsole() {
        Console console = System.console();
        return console != null && isTerminal(console);
    }

    /** Console.isTerminal() is new in JDK 22; before, there was no console without a terminal. */
    private static boolean isTerminal(Console console) {
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException beforeJdk22) {
            return true;
        }
    }

    /** A line that the console does not show, where there is no stty; empty at the end of the input. */
    @SuppressWarnings("SystemConsoleNull")
    static Optional<String> password(String prompt) {
        Console console = System.console();
        char[] line = console == null ? null : console.readPassword("%s", prompt);
        return line == null ? Optional.empty() : Optional.of(new String(line));
    }

    /** The settings of the terminal on the input; empty if there is none, or no stty as on Windows. */
    static Optional<String> settings() {
        return run(Redirect.PIPE, "stty", "-g").map(String::strip).filter(settings -> !settings.isEmpty());
    }

    /** Changes the settings; false if that failed. */
    static boolean set(String... settings) {
        String[] command = new String[settings.length + 1];
        command[0] = "stty";
        System.arraycopy(settings, 0, command, 1, settings.length);
        return run(Redirect.PIPE, command).isPresent();
    }

    /** The width in columns; empty if unknown. */
    static Optional<Integer> width() {
        return run(Redirect.PIPE, "stty", "size")
                .map(size -> size.strip().split(" ", -1))
                .filter(size -> size.length == 2 && size[1].matches("[1-9][0-9]{0,4}"))
                .map(size -> Integer.valueOf(size[1]));
    }

    /** The output of a command that reads the terminal; empty if it fails. */
    private static Optional<String> run(Redirect output, String... command) {
        try {
            Process process = new ProcessBuilder(List.of(command))
                    .redirectInput(Redirect.INHERIT)
                    .redirectOutput(output)
                    .redirectError(Redirect.DISCARD)
                    .start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            boolean isEnded = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return isEnded && process.exitValue() == 0 ? Optional.of(text) : Optional.empty();
        } catch (IOException noSuchCommand) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
