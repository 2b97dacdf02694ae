package dev.secretly.gradle.task;

import java.util.ArrayList;
import java.util.List;
import org.gradle.api.provider.Property;
import org.gradle.api.tasks.Internal;
import org.gradle.api.tasks.TaskAction;
import org.gradle.api.tasks.UntrackedTask;

/** Writes a JSON schema of the keys beside the contract, for editors. */
@UntrackedTask(because = "it writes beside the contract, which is a source file")
public abstract class SchemaTask extends SecretlyTask {

    /** Called by Gradle. */
    public SchemaTask() {}

    /**
     * Returns whether other projects share the contract, so that it may have keys that only they read.
     *
     * @return whether they do
     */
    @Internal
    public abstract Property<Boolean> getPart();

    @TaskAction
    void write() {
        if (!hasIndex()) {
            getLogger().lifecycle(NO_TYPES + ".");
            return;
        }
        if (getPart().get()) {
            throw SharedContract.refusal(
                    "The schema would lack the keys of the other projects", getContract(), getName());
        }
        List<String> arguments = new ArrayList<>(List.of("schema"));
        arguments.addAll(programOptions());
        addContract(arguments);
        run(getFolder().get().getAsFile(), arguments);
    }
}
