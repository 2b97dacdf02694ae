package dev.secretly.gradle.task;

import java.io.File;
import org.gradle.api.GradleException;
import org.gradle.api.file.RegularFile;
import org.gradle.api.file.RegularFileProperty;
import org.gradle.api.provider.Provider;

/** A contract above the folder of a project, whose keys other projects may read. */
public final class SharedContract {

    private SharedContract() {}

    /**
     * Returns whether the contract is outside the folder of the project, so that other projects may share it.
     *
     * @param contract the contract, absent if there is none
     * @param project the folder of the project
     * @return whether it is above that folder
     */
    public static Provider<Boolean> isAbove(Provider<RegularFile> contract, File project) {
        return contract.map(file -> !file.getAsFile().toPath().startsWith(project.toPath()))
                .orElse(false);
    }

    static GradleException refusal(String problem, RegularFileProperty contract, String task) {
        return new GradleException(problem + " that share " + contract.get().getAsFile() + ". Run " + task
                + " in the project that has this file: apply the plugin there, and add secretlyPrograms(project(\":NAME\")) to its"
                + " dependencies for each other project.");
    }
}
