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
     * Returns whether a contract is one.
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
        return new GradleException(problem + ", which share " + contract.get().getAsFile()
                + ": apply the plugin to the project of that folder, name the others there with"
                + " secretlyPrograms(project(\":NAME\")) in its dependencies, and run " + task + " there");
    }
}
