package dev.secretly.tools.command;

import dev.secretly.runtime.internal.unreadable.Fault;
import dev.secretly.runtime.internal.wording.Words;
import dev.secretly.schema.contract.Contract;
import dev.secretly.schema.contract.ProjectFolders;
import dev.secretly.tools.file.FileException;
import dev.secretly.tools.file.TextFiles;
import dev.secretly.tools.toml.TomlEditor;
import dev.secretly.tools.toml.TomlFormatException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names the contract. */
final class ContractOptions {

    @Option(
            names = "--contract",
            paramLabel = "FILE",
            description =
                    "The contract. Default: .streamlit/secrets.example.toml or secrets.example.toml, here or in a folder"
                            + " above.")
    private @Nullable Path file;

    /**
     * The contract, which need not exist.
     *
     * @throws CallException if it is a link to nothing, which the compiler refuses, too
     */
    Path file() throws CallException {
        Path contract = file == null ? ProjectFiles.contract() : file;
        if (ProjectFolders.exists(contract) && !Files.exists(contract)) {
            Fault fault = Fault.ofFile(Fault.Kind.DANGLING_LINK, "");
            throw new CallException(contract + ": found " + Words.found(fault) + ", expected " + Words.wanted(fault));
        }
        return contract;
    }

    /** The file for real secrets that belongs to it, which need not exist. */
    Path realFile() throws CallException {
        return ProjectFiles.realFile(file());
    }

    /** The contract's text; empty if it does not exist. */
    Optional<TomlEditor> read() throws CallException, FileException, TomlFormatException {
        Path contract = file();
        return Files.exists(contract)
                ? Optional.of(TomlEditor.of(TextFiles.read(contract), contract.toString()))
                : Optional.empty();
    }

    /** The comments above the keys of the contract, by key; none if it does not exist or is broken. */
    Map<String, String> descriptions() throws CallException, FileException {
        if (file != null && !Files.exists(file)) {
            throw new CallException(file + " does not exist");
        }
        Map<String, String> descriptions = new HashMap<>();
        try {
            Optional<TomlEditor> editor = read();
            if (editor.isPresent()) {
                Contract contract = editor.get().contract();
                editor.get().keys().forEach(key -> descriptions.put(key.text(), contract.description(key)));
            }
        } catch (TomlFormatException broken) {
            return Map.of();
        }
        return descriptions;
    }
}
