package dev.secretly.gradle.task;

import org.gradle.api.tasks.TaskAction;
import org.gradle.api.tasks.UntrackedTask;

/** Writes a JSON schema of the keys beside the contract, for editors. */
@UntrackedTask(because = "it writes beside the contract, which is a source file")
public abstract class SchemaTask extends SharedContractTask {

    /** Called by Gradle. */
    public SchemaTask() {}

    @TaskAction
    void write() {
        if (!hasIndex()) {
            getLogger().lifecycle(NO_TYPES + ".");
            return;
        }
        if (getPart().get()) {
            throw refusal("The schema would lack the keys of the other projects");
        }
        run(commandLine("schema"));
    }
}
