package dev.secretly.gradle.task;

import java.util.List;
import org.gradle.api.provider.Property;
import org.gradle.api.tasks.Internal;
import org.gradle.api.tasks.TaskAction;
import org.gradle.api.tasks.UntrackedTask;
import org.gradle.api.tasks.options.Option;

/** Searches git for the values of local secrets, and fails if it finds one. */
@UntrackedTask(because = "it searches git for the values of local files")
public abstract class ScanTask extends SecretlyTask {

    /** Called by Gradle. */
    public ScanTask() {}

    /**
     * Returns whether only what would be committed is searched.
     *
     * @return whether it is
     */
    @Internal
    @Option(option = "staged", description = "Searches only what would be committed.")
    public abstract Property<Boolean> getStaged();

    /**
     * Returns whether every object of the history is searched.
     *
     * @return whether it is
     */
    @Internal
    @Option(option = "history", description = "Searches every object of the history.")
    public abstract Property<Boolean> getHistory();

    /**
     * Returns whether values are also searched for if their keys do not look like credentials.
     *
     * @return whether they do
     */
    @Internal
    @Option(option = "all-values", description = "Also searches for values whose keys name no credential.")
    public abstract Property<Boolean> getAllValues();

    @TaskAction
    void search() {
        List<String> arguments = commandLine("scan");
        addFlag(arguments, "--staged", getStaged());
        addFlag(arguments, "--history", getHistory());
        addFlag(arguments, "--all-values", getAllValues());
        run(arguments);
    }
}
