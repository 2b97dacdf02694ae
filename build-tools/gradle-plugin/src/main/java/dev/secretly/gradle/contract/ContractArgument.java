package dev.secretly.gradle.contract;

import dev.secretly.schema.contract.ProjectFolders;
import java.nio.file.Path;
import java.util.List;
import org.gradle.api.file.Directory;
import org.gradle.api.file.RegularFile;
import org.gradle.api.provider.Provider;
import org.gradle.api.tasks.Input;
import org.gradle.api.tasks.InputFiles;
import org.gradle.api.tasks.Optional;
import org.gradle.api.tasks.PathSensitive;
import org.gradle.api.tasks.PathSensitivity;
import org.gradle.process.CommandLineArgumentProvider;

/**
 * Passes the path of the contract to the compiler. Only its content is an input, not its path, so that builds in different folders share a
 * cache.
 */
public final class ContractArgument implements CommandLineArgumentProvider {

    private static final String OPTION = "-Asecretly.contract=";

    private final Provider<RegularFile> contract;
    private final Provider<Directory> classes;
    private final Provider<List<String>> ownArguments;
    private final Provider<String> chosen;

    /**
     * Creates it.
     *
     * @param contract the contract; not set if there is none
     * @param classes the folder of classes of the task
     * @param ownArguments the arguments that the build itself gives the compiler
     * @param chosen the value of {@code -Psecretly.contract}, which replaces the contract, such as {@code none}; may be not set
     */
    public ContractArgument(
            Provider<RegularFile> contract,
            Provider<Directory> classes,
            Provider<List<String>> ownArguments,
            Provider<String> chosen) {
        this.contract = contract;
        this.classes = classes;
        this.ownArguments = ownArguments;
        this.chosen = chosen;
    }

    /**
     * Returns the contract.
     *
     * @return the file; not set if there is none. If the build names one that does not exist, the compiler reports it
     */
    @InputFiles
    @Optional
    @PathSensitive(PathSensitivity.NONE)
    public Provider<RegularFile> getContract() {
        return contract;
    }

    /**
     * Returns the value of {@code -Psecretly.contract}, which replaces the contract.
     *
     * @return the value; may be not set
     */
    @Input
    @Optional
    public Provider<String> getChosen() {
        return chosen;
    }

    @Override
    public Iterable<String> asArguments() {
        if (chosen.isPresent()) {
            return List.of(OPTION + chosen.get());
        }
        if (!contract.isPresent() || ownArguments.get().stream().anyMatch(own -> own.startsWith(OPTION))) {
            return List.of();
        }
        return List.of(OPTION + name(contract.get().getAsFile().toPath()));
    }

    /** The short name, as in messages, if the compiler would find this file by itself; otherwise the path. */
    private String name(Path file) {
        ProjectFolders folders = ProjectFolders.above(classes.get().getAsFile().toPath());
        return ProjectFolders.CONTRACTS.stream()
                .filter(name -> folders.contractAt(name)
                        .filter(found -> found.file().equals(file))
                        .isPresent())
                .findFirst()
                .orElseGet(file::toString);
    }
}
