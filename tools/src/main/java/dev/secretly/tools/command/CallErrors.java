package dev.secretly.tools.command;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Reports wrong calls and defects. It repeats no argument but the name of an option: somebody may have typed a secret
 * there.
 */
final class CallErrors implements IParameterExceptionHandler, IExecutionExceptionHandler {

    @Override
    public int handleParseException(ParameterException problem, String[] arguments) {
        CommandLine line = problem.getCommandLine();
        String name = line.getCommandSpec().qualifiedName(" ");
        Main.err(line).println("secretly: " + words(problem) + "; see " + name + " --help");
        return ExitStatus.WRONG_CALL;
    }

    private static String words(ParameterException problem) {
        if (problem instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched);
        }
        if (problem instanceof MissingParameterException missing) {
            return "missing: "
                    + String.join(
                            ", ",
                            missing.getMissing().stream()
                                    .map(spec -> spec.isOption()
                                            ? String.join(" or ", ((CommandLine.Model.OptionSpec) spec).names())
                                            : spec.paramLabel())
                                    .toList());
        }
        return problem.getArgSpec() != null
                ? "the value of " + named(problem) + " is not one that it takes"
                : "the arguments cannot be understood";
    }

    private static String named(ParameterException problem) {
        return problem.getArgSpec().isOption()
                ? ((CommandLine.Model.OptionSpec) problem.getArgSpec()).longestName()
                : problem.getArgSpec().paramLabel();
    }

    private static String unmatched(UnmatchedArgumentException problem) {
        String first = problem.getUnmatched().get(0);
        if (!first.startsWith("-")) {
            List<String> commands = problem.getSuggestions();
            boolean isCommand = problem.getCommandLine().getParent() == null;
            String suggested = commands.isEmpty() ? "" : "; did you mean " + String.join(" or ", commands) + "?";
            return isCommand ? "there is no such command" + suggested : "there is one argument too many";
        }
        int equals = first.indexOf('=');
        return "unknown option " + (equals < 0 ? first : first.substring(0, equals));
    }

    /** The message and the stack trace of an exception may show a value, so only its class and place are printed. */
    @Override
    public int handleExecutionException(Exception exception, CommandLine line, ParseResult result) {
        StackTraceElement[] trace = exception.getStackTrace();
        Main.err(line)
                .println("secretly: " + exception.getClass().getName()
                        + (trace.length > 0 ? " at " + trace[0].getClassName() + ":" + trace[0].getLineNumber() : "")
                        + "; this is a defect of Secretly, please report it with the command");
        return ExitStatus.WRONG_CALL;
    }
}
