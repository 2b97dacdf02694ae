package dev.secretly.gradle.task;

import java.util.List;
import org.gradle.api.provider.Property;
import org.gradle.api.tasks.Internal;
import org.gradle.api.tasks.TaskAction;
import org.gradle.api.tasks.UntrackedTask;
import org.gradle.api.tasks.options.Option;

/** Adds the keys that the code reads to the contract. */
@UntrackedTask(because = "it changes the contract, which is a source file")
public abstract class ContractTask extends SharedContractTask {

    /** Called by Gradle. */
    public ContractTask() {}

    /**
     * Returns whether keys that no code reads are removed, after they are listed.
     *
     * @return whether they are
     */
    @Internal
    @Option(option = "prune", description = "Removes keys that no code reads, after listing them.")
    public abstract Property<Boolean> getPrune();

    @TaskAction
    void write() {
        if (!hasIndex()) {
            getLogger().lifecycle(NO_TYPES + ".");
            return;
        }
        if (getPart().get() && getPrune().getOrElse(false)) {
            throw refusal("--prune would remove the keys of the other projects");
        }
        List<String> arguments = commandLine("contract");
        addFlag(arguments, "--part", getPart());
        if (getPrune().getOrElse(false)) {
            arguments.addAll(List.of("--strict", "--prune"));
        }
        run(arguments);
    }
}
