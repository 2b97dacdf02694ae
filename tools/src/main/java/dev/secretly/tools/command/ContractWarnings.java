package dev.secretly.tools.command;

import dev.secretly.schema.type.SecretSchema;
import dev.secretly.tools.file.FileException;
import dev.secretly.tools.file.TextFiles;
import dev.secretly.tools.scan.ContractScan;
import dev.secretly.tools.scan.Hit;
import dev.secretly.tools.scan.LocalSecrets;
import dev.secretly.tools.toml.TextValue;
import dev.secretly.tools.toml.TomlEditor;
import dev.secretly.tools.toml.TomlFormatException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Warns about real secrets in the contract. */
final class ContractWarnings {

    private ContractWarnings() {}

    /** Prints a warning for each place of the contract that has a value of a local file. Files that are broken are skipped. */
    static void print(PrintStream err, ContractOptions contract, List<SecretSchema> secrets) throws CallException {
        List<TextValue> real = new ArrayList<>();
        for (Path realFile : ProjectFiles.realFiles(Path.of(""))) {
            read(realFile).ifPresent(editor -> real.addAll(TextValue.of(editor.document())));
        }
        Path file = contract.file();
        read(file)
                .map(editor -> ContractScan.of(file.toString(), editor, new LocalSecrets(secrets, real)))
                .orElse(List.of())
                .forEach(hit -> err.println("secretly: warning: " + words(hit)));
    }

    private static String words(Hit hit) {
        return hit.file() + ":" + hit.line() + " has the real value of " + hit.key()
                + ". Put a placeholder there; if git has it already, replace the secret with a new one.";
    }

    private static Optional<TomlEditor> read(Path file) {
        try {
            return Optional.of(TomlEditor.of(TextFiles.read(file), file.toString()));
        } catch (FileException | TomlFormatException reportedElsewhere) {
            return Optional.empty();
        }
    }
}
