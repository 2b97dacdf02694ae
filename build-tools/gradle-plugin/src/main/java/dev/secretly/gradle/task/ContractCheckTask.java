package dev.secretly.gradle.task;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.gradle.api.file.ConfigurableFileCollection;
import org.gradle.api.file.FileTree;
import org.gradle.api.file.RegularFileProperty;
import org.gradle.api.provider.Property;
import org.gradle.api.tasks.CacheableTask;
import org.gradle.api.tasks.IgnoreEmptyDirectories;
import org.gradle.api.tasks.Input;
import org.gradle.api.tasks.InputFile;
import org.gradle.api.tasks.InputFiles;
import org.gradle.api.tasks.Internal;
import org.gradle.api.tasks.Optional;
import org.gradle.api.tasks.OutputFile;
import org.gradle.api.tasks.PathSensitive;
import org.gradle.api.tasks.PathSensitivity;
import org.gradle.api.tasks.TaskAction;

/** Compares the contract with the code, and fails if a key is missing or has the wrong type. */
@CacheableTask
public abstract class ContractCheckTask extends SharedContractTask {

    /** Called by Gradle. */
    public ContractCheckTask() {}

    /**
     * Returns the contract.
     *
     * @return the file; not set if there is none
     */
    @Override
    @InputFile
    @Optional
    @PathSensitive(PathSensitivity.NONE)
    public abstract RegularFileProperty getContract();

    /** Not an input: only the indexes in it are. */
    @Override
    @Internal
    public abstract ConfigurableFileCollection getProgram();

    /**
     * Returns the indexes of secrets that the compiler wrote.
     *
     * @return the files
     */
    @InputFiles
    @IgnoreEmptyDirectories
    @PathSensitive(PathSensitivity.RELATIVE)
    public FileTree getIndexes() {
        return getProgram().getAsFileTree().matching(files -> files.include("META-INF/secretly/**"));
    }

    /**
     * Returns whether keys that no code reads are a difference.
     *
     * @return whether they are
     */
    @Input
    public abstract Property<Boolean> getStrict();

    /**
     * Returns the file that says that the comparison passed.
     *
     * @return a file in the build folder
     */
    @OutputFile
    public abstract RegularFileProperty getPassed();

    /**
     * Returns whether there is something to compare. If there is not, each build says so.
     *
     * @return whether the project has types with secrets, and a contract
     */
    @Internal
    public boolean isComparable() {
        return hasIndex() && getContract().isPresent();
    }

    @TaskAction
    void compare() throws IOException {
        if (!hasIndex()) {
            getLogger().lifecycle(NO_TYPES + ".");
        } else if (!getContract().isPresent() && !getStrict().get()) {
            // A missing contract is no error, as for the compiler.
            getLogger().lifecycle("There is no contract, so no key was compared. secretlyContract writes one.");
        } else {
            compareKeys();
        }
        Files.writeString(
                getPassed().get().getAsFile().toPath(),
                isComparable() ? "The contract has the keys of this project.\n" : "Nothing was compared.\n");
    }

    private void compareKeys() {
        if (getPart().get() && getStrict().get()) {
            throw refusal("strict would report the keys of the other projects");
        }
        List<String> arguments = commandLine("contract");
        arguments.add("--check");
        addFlag(arguments, "--part", getPart());
        addFlag(arguments, "--strict", getStrict());
        run(arguments);
    }
}
