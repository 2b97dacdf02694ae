package dev.secretly.tools.command;

import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.schema.program.ProgramException;
import dev.secretly.schema.type.SecretSchema;
import dev.secretly.tools.contract.ContractUpdate;
import dev.secretly.tools.contract.RealFile;
import dev.secretly.tools.file.EditedFile;
import dev.secretly.tools.file.FileException;
import dev.secretly.tools.file.NewFileAccess;
import dev.secretly.tools.git.Git;
import dev.secretly.tools.git.GitException;
import dev.secretly.tools.scan.ContractScan;
import dev.secretly.tools.scan.LocalSecrets;
import dev.secretly.tools.toml.TomlEditor;
import dev.secretly.tools.toml.TomlFormatException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "init",
        description = "Creates secrets.toml from the contract, unless it exists, and adds it to .gitignore.",
        footer = {"", "Examples:", "  secretly init", "Documentation: " + Main.DOCUMENTATION})
final class InitCommand extends SecretlyCommand {

    private static final List<String> IGNORE_LINES = List.of("secrets.toml", "secrets.*.toml", "!secrets.example.toml");

    @Mixin
    private ProgramOptions program = new ProgramOptions();

    @Mixin
    private ContractOptions contract = new ContractOptions();

    @Override
    int run() throws CallException, FileException, GitException, ProgramException, TomlFormatException {
        Path file = contract.realFile();
        boolean isTracked;
        try (EditedFile edited = EditedFile.open(file)) {
            edited.text();
            // Text first, since creating it may fail; then git, so that the file is ignored before it exists.
            String text = edited.existed() ? "" : text();
            isTracked = ignore(file);
            boolean isMade = !edited.existed() && edited.replace(text, NewFileAccess.PRIVATE);
            out().println(
                            isMade
                                    ? "Created " + file + ". Replace the placeholders in it with your secrets."
                                    : file + " already exists; it was not changed.");
        }
        ContractWarnings.print(err(), contract, program.secretsIfAny());
        return isTracked ? ExitStatus.REPORT : ExitStatus.FINE;
    }

    private String text() throws CallException, FileException, ProgramException, TomlFormatException {
        Optional<TomlEditor> existing = contract.read();
        List<SecretSchema> secrets = program.secretsIfAny();
        if (existing.isPresent()) {
            RealFile.clear(existing.get(), secrets);
            blankCredentials(existing.get(), secrets);
            return existing.get().text();
        }
        if (secrets.isEmpty()) {
            throw new CallException("there is neither a contract nor a compiled program here; write " + contract.file()
                    + ", or compile the program");
        }
        TomlEditor made = TomlEditor.of("", contract.file().toString());
        ContractUpdate.add(made, secrets);
        RealFile.clear(made, secrets);
        return made.text();
    }

    /** A value of a credential in the contract is a mistake, or public; either way it is not the secret of this user. */
    private void blankCredentials(TomlEditor text, List<SecretSchema> secrets)
            throws CallException, TomlFormatException {
        LocalSecrets local = new LocalSecrets(secrets, List.of());
        for (KeyPath key : text.blank(value -> ContractScan.hasValue(value, local))) {
            err().println("secretly: warning: " + contract.file() + " has a value of " + key
                    + ", which was not copied. Put a placeholder there; if it is a real secret and git has it, replace"
                    + " the secret with a new one.");
        }
    }

    /** Has git ignore the file; returns whether git tracks it already, which only the user can undo. */
    private boolean ignore(Path file) throws CallException, FileException, GitException {
        Optional<Git> git = Git.here();
        if (git.isEmpty()) {
            err().println("secretly: there is no git repository here, so nothing was ignored.");
            return false;
        }
        if (git.get().isTracked(file)) {
            out().println("git tracks " + file
                    + ". Its secrets are in the history: replace them with new ones, and run: git rm --cached " + file);
            return true;
        }
        if (!git.get().isIgnored(file)) {
            Path ignore = ignoreFile(file);
            addLines(ignore);
            out().println("Added to " + ignore + ": " + String.join(", ", IGNORE_LINES));
            if (!git.get().isIgnored(file)) {
                throw new CallException(
                        "git still does not ignore " + file + ": a later rule includes it; change .gitignore");
            }
        }
        return false;
    }

    /** In the folder of the project, which for a file in .streamlit is the one around it. */
    private static Path ignoreFile(Path file) {
        Path folder = file.resolveSibling("");
        return folder.endsWith(".streamlit") ? folder.resolveSibling(".gitignore") : folder.resolve(".gitignore");
    }

    private static void addLines(Path ignore) throws FileException {
        try (EditedFile file = EditedFile.open(ignore)) {
            String text;
            do {
                text = file.text();
                if (text.lines().map(String::strip).toList().containsAll(IGNORE_LINES)) {
                    return;
                }
            } while (!file.replace(withLines(text), NewFileAccess.PUBLIC));
        }
    }

    private static String withLines(String text) {
        String lineBreak = text.contains("\r\n") ? "\r\n" : "\n";
        String separator = text.isEmpty() || text.endsWith("\n") ? "" : lineBreak;
        return text + separator + String.join(lineBreak, IGNORE_LINES) + lineBreak;
    }
}
