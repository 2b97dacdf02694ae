package dev.secretly.gradle.task;

import org.gradle.api.tasks.TaskAction;
import org.gradle.api.tasks.UntrackedTask;

/** Creates the file for real secrets from the contract, unless it exists, and adds it to .gitignore. */
@UntrackedTask(because = "it makes a file that no other machine has")
public abstract class InitTask extends SecretlyTask {

    /** Called by Gradle. */
    public InitTask() {}

    @TaskAction
    void make() {
        run(commandLine("init"));
    }
}
