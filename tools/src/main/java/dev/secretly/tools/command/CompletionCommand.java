package dev.secretly.tools.command;

import dev.secretly.schema.program.ProgramException;
import dev.secretly.tools.file.FileException;
import dev.secretly.tools.toml.TomlFormatException;
import java.util.Set;
import java.util.TreeSet;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "completion",
        description = "Prints completions for bash and zsh: source <(java -jar secretly.jar completion)",
        footer = {"", "Examples:", "  source <(secretly completion)", "Documentation: " + Main.DOCUMENTATION})
final class CompletionCommand extends SecretlyCommand {

    /** Completes the keys for {@code set}, which are known only where the user is; a second {@code complete} replaces the first. */
    private static final String KEYS = """

            function _secretly_with_keys() {
              local word="${COMP_WORDS[COMP_CWORD]}" before="${COMP_WORDS[COMP_CWORD-1]}"
              if [[ "${COMP_WORDS[1]}" == set && "$word" != -* && "$before" != -* ]]; then
                COMPREPLY=( $(compgen -W "$(secretly completion --keys 2>/dev/null)" -- "$word") )
              else
                _complete_secretly
              fi
            }
            complete -F _secretly_with_keys -o default secretly
            """;

    @Option(names = "--keys", hidden = true, description = "Print the keys of the contract and the code.")
    private boolean keys;

    @Mixin
    private ProgramOptions program = new ProgramOptions();

    @Mixin
    private ContractOptions contract = new ContractOptions();

    @Override
    int run() throws CallException, FileException, ProgramException, TomlFormatException {
        if (!keys) {
            out().print(AutoComplete.bash("secretly", Main.line()) + KEYS);
            return ExitStatus.FINE;
        }
        Set<String> known = new TreeSet<>();
        program.secretsIfAny().forEach(secret -> known.add(secret.key().text()));
        contract.read().ifPresent(editor -> editor.keys().forEach(key -> known.add(key.text())));
        // A shell would divide a key in quotes.
        known.stream().filter(key -> key.matches("[A-Za-z0-9_.-]+")).forEach(out()::println);
        return ExitStatus.FINE;
    }
}
