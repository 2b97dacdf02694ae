package dev.secretly.gradle.task;

import java.util.ArrayList;
import java.util.List;
import org.gradle.api.tasks.TaskAction;
import org.gradle.api.tasks.UntrackedTask;

/** Creates the file for real secrets from the contract, unless it exists, and adds it to .gitignore. */
@UntrackedTask(because = "it makes a file that no other machine has")
public abstract class InitTask extends SecretlyTask {

    /** Called by Gradle. */
    public InitTask() {}

    @TaskAction
    void make() {
        List<String> arguments = new ArrayList<>(List.of("init"));
        arguments.addAll(programOptions());
        addContract(arguments);
        run(getFolder().get().getAsFile(), arguments);
    }
}
