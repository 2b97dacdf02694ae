package dev.secretly.tools.command;

import picocli.AutoComplete;
import picocli.CommandLine.Command;

@Command(
        name = "completion",
        description = "Prints completions for bash and zsh: source <(java -jar secretly.jar completion)")
final class CompletionCommand extends SecretlyCommand {

    @Override
    int run() {
        out().print(AutoComplete.bash("secretly", Main.line()));
        return ExitStatus.FINE;
    }
}
