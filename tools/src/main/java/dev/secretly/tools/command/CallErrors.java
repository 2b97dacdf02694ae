package dev.secretly.tools.command;

import dev.secretly.runtime.internal.spelling.NearMiss;
import dev.secretly.runtime.internal.wording.WordList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Reports wrong calls and defects. It repeats no argument: somebody may have typed a secret there.
 */
final class CallErrors implements IParameterExceptionHandler, IExecutionExceptionHandler {

    @Override
    public int handleParseException(ParameterException problem, String[] arguments) {
        CommandLine line = problem.getCommandLine();
        String name = line.getCommandSpec().qualifiedName(" ");
        Main.err(line).println("secretly: " + words(problem, List.of(arguments)) + "; see " + name + " --help");
        return ExitStatus.WRONG_CALL;
    }

    private static String words(ParameterException problem, List<String> arguments) {
        if (problem instanceof UnmatchedArgumentException unmatched) {
            return position(unmatched, arguments) + unmatched(unmatched);
        }
        if (problem instanceof MutuallyExclusiveArgsException) {
            return "some of these options cannot be combined";
        }
        if (problem instanceof MissingParameterException missing) {
            return missing(missing.getMissing());
        }
        if (problem.getArgSpec() == null) {
            return "invalid arguments";
        }
        String listed =
                problem.getCause() instanceof TypeConversionException cause ? "; expected " + cause.getMessage() : "";
        return "invalid value for " + named(problem) + listed;
    }

    private static String missing(List<ArgSpec> missing) {
        List<String> names = missing.stream()
                .map(spec -> spec.isOption() ? ((OptionSpec) spec).longestName() : spec.paramLabel())
                .toList();
        boolean isOption = missing.get(0).isOption();
        if (names.size() > 1) {
            return "one of " + String.join(", ", names) + " is needed";
        }
        return isOption ? names.get(0) + " needs a value" : names.get(0) + " is missing";
    }

    private static String named(ParameterException problem) {
        return problem.getArgSpec().isOption()
                ? ((OptionSpec) problem.getArgSpec()).longestName()
                : problem.getArgSpec().paramLabel();
    }

    /** Which argument it is, since it is not repeated. */
    private static String position(UnmatchedArgumentException problem, List<String> arguments) {
        int index = arguments.indexOf(problem.getUnmatched().get(0));
        return index < 0 ? "" : "argument " + (index + 1) + ": ";
    }

    private static String unmatched(UnmatchedArgumentException problem) {
        String first = problem.getUnmatched().get(0);
        if (!first.startsWith("-")) {
            List<String> commands = NearMiss.of(first, Main.COMMANDS);
            boolean isCommand = problem.getCommandLine().getParent() == null;
            return isCommand ? "there is no such command" + WordList.suggestion(commands) : "nothing is expected here";
        }
        List<String> near = NearMiss.of(
                first,
                List.copyOf(
                        problem.getCommandLine().getCommandSpec().optionsMap().keySet()));
        return "there is no such option" + WordList.suggestion(near);
    }

    /** The message and the stack trace of an exception may show a value, so only its class and place are printed. */
    @Override
    public int handleExecutionException(Exception exception, CommandLine line, ParseResult result) {
        StackTraceElement[] trace = exception.getStackTrace();
        Main.err(line)
                .println("secretly: " + exception.getClass().getName()
                        + (trace.length > 0 ? " at " + trace[0].getClassName() + ":" + trace[0].getLineNumber() : "")
                        + "; this is a bug in Secretly; please report it with the command");
        return ExitStatus.WRONG_CALL;
    }
}
