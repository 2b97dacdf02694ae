package dev.secretly.gradle.task;

import org.gradle.api.GradleException;
import org.gradle.api.provider.Property;
import org.gradle.api.tasks.Input;

/** A task whose result depends on whether other projects share the contract. */
public abstract class SharedContractTask extends SecretlyTask {

    /** Called by Gradle. */
    protected SharedContractTask() {}

    /**
     * Returns whether other projects share the contract, so that it may have keys that only they read.
     *
     * @return whether they do
     */
    @Input
    public abstract Property<Boolean> getPart();

    /**
     * What is thrown if the task needs the keys of the other projects, too.
     *
     * @param problem what would go wrong with the keys of the other projects
     */
    final GradleException refusal(String problem) {
        return new GradleException(
                problem + " that share " + getContract().get().getAsFile() + ". Run " + getName()
                        + " in the project that has this file: apply the plugin there, and add secretlyPrograms(project(\":NAME\")) to its"
                        + " dependencies for each other project.");
    }
}
