package dev.secretly.tools.command;

import dev.secretly.schema.program.ProgramException;
import dev.secretly.tools.file.FileException;
import dev.secretly.tools.git.GitException;
import dev.secretly.tools.toml.TomlFormatException;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What all commands share: help, the two outputs, and how they exit. */
abstract class SecretlyCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // Set by picocli.
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    @SuppressWarnings("UnusedVariable") // Picocli sets it, and shows the help.
    private boolean help;

    /** Reports go here. */
    final PrintStream out() {
        return Main.out(spec.commandLine());
    }

    /** Problems with the call, warnings and progress go here. */
    final PrintStream err() {
        return Main.err(spec.commandLine());
    }

    @Override
    public final Integer call() {
        try {
            return run();
        } catch (CallException | FileException | GitException | ProgramException | TomlFormatException problem) {
            err().println("secretly: " + problem.getMessage());
            return ExitStatus.WRONG_CALL;
        } catch (OutOfMemoryError tooLarge) {
            err().println("secretly: there is not enough memory for what was read; give Java more with -Xmx");
            return ExitStatus.WRONG_CALL;
        }
    }

    /** Prints a report, in color on a terminal that wants it. */
    final void report(String text) {
        out().println(CommandLine.Help.Ansi.AUTO.enabled() ? ReportColors.of(text) : text);
    }

    /** Runs the command and returns its exit status. */
    abstract int run() throws CallException, FileException, GitException, ProgramException, TomlFormatException;
}
