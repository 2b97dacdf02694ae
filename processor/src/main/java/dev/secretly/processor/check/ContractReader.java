package dev.secretly.processor.check;

import dev.secretly.processor.check.ContractFinder.ContractFile;
import dev.secretly.processor.diagnostic.ContractDiagnostics;
import dev.secretly.processor.diagnostic.Findings;
import dev.secretly.runtime.internal.fault.Fault;
import dev.secretly.runtime.internal.fault.UnreadableException;
import dev.secretly.runtime.internal.source.TextFile;
import dev.secretly.runtime.internal.toml.KeyComments;
import dev.secretly.runtime.internal.toml.TomlDocument;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds and reads the contract of a compilation. */
final class ContractReader {

    private final ContractOption option;
    private final ContractFinder finder;

    ContractReader(ContractOption option, ContractFinder finder) {
        this.option = option;
        this.finder = finder;
    }

    /** Reads the contract; empty if none is wanted or found, or if a finding reports why it cannot be read. */
    Optional<Contract> read(Findings findings) {
        if (option.mode() == ContractOption.Mode.NONE) {
            return Optional.empty();
        }
        Optional<ContractFile> found = option.path().map(finder::at).orElseGet(finder::standard);
        if (found.isEmpty() && option.mode() == ContractOption.Mode.REQUIRED) {
            findings.add(option.path()
                    .map(path -> ContractDiagnostics.contractNotFound(path, names(finder.foldersFor(path))))
                    .orElseGet(() -> ContractDiagnostics.contractRequired(names(finder.folders()))));
        }
        return found.flatMap(file -> parse(file, findings));
    }

    private static List<String> names(List<Path> folders) {
        return folders.stream().map(Path::toString).toList();
    }

    private static Optional<Contract> parse(ContractFile found, Findings findings) {
        try {
            String text = TextFile.read(found.file(), false);
            if (text == null) {
                findings.add(ContractDiagnostics.contractUnreadable(
                        found.name(), Fault.ofFile(Fault.Kind.DANGLING_LINK, "")));
                return Optional.empty();
            }
            return Optional.of(
                    new Contract(found.name(), TomlDocument.parse(text), KeyComments.of(found.file(), text)));
        } catch (UnreadableException unreadable) {
            findings.add(ContractDiagnostics.contractUnreadable(
                    found.name(), unreadable.faults().get(0)));
            return Optional.empty();
        }
    }
}
