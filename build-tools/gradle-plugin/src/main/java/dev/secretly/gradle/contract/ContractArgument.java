package dev.secretly.gradle.contract;

import dev.secretly.schema.contract.ProjectFolders;
import java.nio.file.Path;
import java.util.List;
import org.gradle.api.file.Directory;
import org.gradle.api.file.RegularFile;
import org.gradle.api.provider.Provider;
import org.gradle.api.tasks.InputFile;
import org.gradle.api.tasks.Optional;
import org.gradle.api.tasks.PathSensitive;
import org.gradle.api.tasks.PathSensitivity;
import org.gradle.process.CommandLineArgumentProvider;

/**
 * Tells the compiler where the contract is. Gradle compiles again when its content has changed; where it is does not count, so that
 * builds in different folders share a cache.
 */
public final class ContractArgument implements CommandLineArgumentProvider {

    private static final String OPTION = "-Asecretly.contract=";

    private final Provider<RegularFile> contract;
    private final Provider<Directory> classes;
    private final Provider<List<String>> ownArguments;

    /**
     * Creates it.
     *
     * @param contract the contract, absent if there is none
     * @param classes the folder of classes of the task
     * @param ownArguments the arguments that the build itself gives the compiler
     */
    public ContractArgument(
            Provider<RegularFile> contract, Provider<Directory> classes, Provider<List<String>> ownArguments) {
        this.contract = contract;
        this.classes = classes;
        this.ownArguments = ownArguments;
    }

    /**
     * Returns the contract.
     *
     * @return the file, absent if there is none
     */
    @InputFile
    @Optional
    @PathSensitive(PathSensitivity.NONE)
    public Provider<RegularFile> getContract() {
        return contract;
    }

    @Override
    public Iterable<String> asArguments() {
        if (!contract.isPresent() || ownArguments.get().stream().anyMatch(own -> own.startsWith(OPTION))) {
            return List.of();
        }
        return List.of(OPTION + name(contract.get().getAsFile().toPath()));
    }

    /** As messages name it, where the compiler finds it by itself. */
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
