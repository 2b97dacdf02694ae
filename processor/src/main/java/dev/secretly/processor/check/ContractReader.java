package dev.secretly.processor.check;

import dev.secretly.processor.diagnostic.ContractDiagnostics;
import dev.secretly.processor.diagnostic.Findings;
import dev.secretly.runtime.internal.unreadable.UnreadableException;
import dev.secretly.schema.contract.Contract;
import dev.secretly.schema.contract.ContractFile;
import dev.secretly.schema.contract.ProjectFolders;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds and reads the contract of a compilation. */
final class ContractReader {

    private final ContractOption option;
    private final ProjectFolders folders;

    ContractReader(ContractOption option, ProjectFolders folders) {
        this.option = option;
        this.folders = folders;
    }

    /** Reads the contract; empty if none is wanted or found, or if a finding reports why it cannot be read. */
    Optional<Contract> read(Findings findings) {
        if (option.mode() == ContractOption.Mode.NONE) {
            return Optional.empty();
        }
        Optional<ContractFile> found = option.path().map(folders::contractAt).orElseGet(folders::contract);
        if (found.isEmpty() && option.mode() == ContractOption.Mode.REQUIRED) {
            findings.add(option.path()
                    .map(path -> ContractDiagnostics.contractNotFound(path, names(folders.foldersFor(path))))
                    .orElseGet(() -> ContractDiagnostics.contractRequired(names(folders.folders()))));
        }
        return found.flatMap(file -> parse(file, findings));
    }

    private static List<String> names(List<Path> folders) {
        return folders.stream().map(Path::toString).toList();
    }

    private static Optional<Contract> parse(ContractFile found, Findings findings) {
        try {
            return Optional.of(Contract.read(found));
        } catch (UnreadableException unreadable) {
            findings.add(ContractDiagnostics.contractUnreadable(
                    found.name(), unreadable.faults().get(0)));
            return Optional.empty();
        }
    }
}
