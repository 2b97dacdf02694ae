package dev.secretly.tools.command;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code secretly}. */
@Command(
        name = "secretly",
        description = {
            "Reports which secrets a program needs, whether they are present, and whether the contract matches the code.",
            "No command prints a value of a secret."
        },
        footer = {
            "",
            "Exit status: 0 fine, 1 something to report, 2 invalid command line or unreadable input.",
            "Documentation: " + Main.DOCUMENTATION
        },
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND")
public final class Main extends SecretlyCommand {

    /** Picocli allows no narrower help, and longer lines are hard to read. */
    private static final int MIN_WIDTH = 55;

    private static final int MAX_WIDTH = 120;

    static final List<String> COMMANDS =
            List.of("check", "explain", "contract", "init", "set", "export", "schema", "scan", "completion", "help");

    /** Where the page about the command is. */
    static final String DOCUMENTATION = "docs/command.md in the sources of Secretly";

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version.")
    @SuppressWarnings("UnusedVariable") // Picocli sets it, and shows the version.
    private boolean version;

    private Main() {}

    /**
     * Runs a command and exits with its status.
     *
     * @param arguments the command and its options
     */
    public static void main(String[] arguments) {
        PrintStream out = stream(FileDescriptor.out);
        PrintStream err = stream(FileDescriptor.err);
        int status = run(out, err, arguments);
        err.flush();
        // A closed pipe needs no message, but a report that nobody got is not fine.
        System.exit(out.checkError() ? ExitStatus.WRONG_CALL : status);
    }

    /**
     * Runs a command.
     *
     * @param out gets reports
     * @param err gets problems with the call, warnings and progress
     * @param arguments the command and its options
     * @return its exit status
     */
    public static int run(PrintStream out, PrintStream err, String... arguments) {
        CommandLine line = line(arguments);
        line.setOut(new Output(out));
        line.setErr(new Output(err));
        // An argument that starts with @ is no file to read.
        line.setExpandAtFiles(false);
        CallErrors errors = new CallErrors();
        line.setParameterExceptionHandler(errors);
        line.setExecutionExceptionHandler(errors);
        if (isHelp(arguments)) {
            setWidth(line);
        }
        line.setCaseInsensitiveEnumValuesAllowed(true);
        return line.execute(arguments);
    }

    /** Help is as wide as the terminal. Asking for the width takes time, so other commands do not. */
    static void setWidth(CommandLine line) {
        if (CommandLine.Help.Ansi.AUTO.enabled()) {
            Terminal.width()
                    .filter(width -> width >= MIN_WIDTH)
                    .ifPresent(width -> line.setUsageHelpWidth(Math.min(width, MAX_WIDTH)));
        }
    }

    private static boolean isHelp(String[] arguments) {
        return List.of(arguments).contains("-h") || List.of(arguments).contains("--help");
    }

    /** The command line with only the called command if there is one, else with all: reading options takes time. */
    static CommandLine line(String... arguments) {
        CommandLine line = new CommandLine(new Main());
        line.setUsageHelpLongOptionsMaxWidth(24);
        boolean isCalled = arguments.length > 0 && COMMANDS.contains(arguments[0]);
        for (String name : isCalled ? List.of(arguments[0]) : COMMANDS) {
            line.addSubcommand(name, command(name));
        }
        return line;
    }

    private static SecretlyCommand command(String name) {
        return switch (name) {
            case "check" -> new CheckCommand();
            case "explain" -> new ExplainCommand();
            case "contract" -> new ContractCommand();
            case "init" -> new InitCommand();
            case "set" -> new SetCommand();
            case "export" -> new ExportCommand();
            case "schema" -> new SchemaCommand();
            case "scan" -> new ScanCommand();
            case "help" -> new HelpCommand();
            default -> new CompletionCommand();
        };
    }

    /** Without a command, the help is what one wants. */
    @Override
    int run() throws CallException {
        throw new CallException("no command given; secretly --help lists them");
    }

    static PrintStream out(CommandLine line) {
        return ((Output) line.getOut()).stream;
    }

    static PrintStream err(CommandLine line) {
        return ((Output) line.getErr()).stream;
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(descriptor), 1 << 13), true, StandardCharsets.UTF_8);
    }

    /** Adapts a stream to the writer that picocli needs. Both ignore a closed pipe. */
    private static final class Output extends PrintWriter {
        private final PrintStream stream;

        Output(PrintStream stream) {
            super(stream, true, StandardCharsets.UTF_8);
            this.stream = stream;
        }
    }
}
