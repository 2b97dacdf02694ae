package dev.secretly.tools.command;

import dev.secretly.runtime.internal.spelling.NearMiss;
import dev.secretly.runtime.internal.wording.WordList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "help",
        description = "Shows the help of a command, or of all.",
        footer = {"", "Examples:", "  secretly help check", "Documentation: " + Main.DOCUMENTATION})
final class HelpCommand extends SecretlyCommand {

    @Parameters(paramLabel = "COMMAND", arity = "0..1", description = "The command.")
    private String command = "";

    @Override
    int run() throws CallException {
        CommandLine all = Main.line();
        CommandLine one = command.isEmpty() ? all : all.getSubcommands().get(command);
        if (one == null) {
            List<String> near = NearMiss.of(command, Main.COMMANDS);
            throw new CallException("there is no such command"
                    + (near.isEmpty() ? "; secretly --help lists them" : WordList.suggestion(near)));
        }
        Main.setWidth(one);
        out().print(one.getUsageMessage());
        return ExitStatus.FINE;
    }
}
