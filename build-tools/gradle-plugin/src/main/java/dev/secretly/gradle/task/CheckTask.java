package dev.secretly.gradle.task;

import java.io.File;
import java.util.List;
import java.util.stream.Collectors;
import org.gradle.api.file.ConfigurableFileCollection;
import org.gradle.api.provider.ListProperty;
import org.gradle.api.provider.Property;
import org.gradle.api.tasks.Classpath;
import org.gradle.api.tasks.Internal;
import org.gradle.api.tasks.TaskAction;
import org.gradle.api.tasks.UntrackedTask;
import org.gradle.api.tasks.options.Option;

/** Looks for every secret where the program would, without starting it, and fails if one is missing or malformed. */
@UntrackedTask(because = "it looks at the variables and files of this machine")
public abstract class CheckTask extends SecretlyTask {

    /** Called by Gradle. */
    public CheckTask() {}

    /**
     * Returns the libraries of the program, whose types it may use.
     *
     * @return jars and folders
     */
    @Classpath
    public abstract ConfigurableFileCollection getLibraries();

    /**
     * Returns the profile whose files are used, as SECRETLY_PROFILE sets it.
     *
     * @return its name
     */
    @Internal
    @Option(option = "secrets-profile", description = "Uses the files of this profile, as SECRETLY_PROFILE does.")
    public abstract Property<String> getProfile();

    /**
     * Returns the files and directories to use, as SECRETLY_FILES sets them.
     *
     * @return their paths
     */
    @Internal
    @Option(option = "files", description = "Uses these files and directories, as SECRETLY_FILES does.")
    public abstract Property<String> getSecretFiles();

    /**
     * Returns a file with the variables of another machine.
     *
     * @return its path
     */
    @Internal
    @Option(option = "env-file", description = "Uses the variables in this file and nothing of this machine.")
    public abstract Property<String> getEnvFile();

    /**
     * Returns the types to check, also of libraries.
     *
     * @return their names; empty for all of the project
     */
    @Internal
    @Option(option = "type", description = "Checks only this type, which may be in a library. May be repeated.")
    public abstract ListProperty<String> getTypes();

    /**
     * Returns whether types of libraries are checked, too.
     *
     * @return whether they are
     */
    @Internal
    @Option(option = "all", description = "Checks the types of libraries, too.")
    public abstract Property<Boolean> getAll();

    @TaskAction
    void check() {
        if (!hasIndex() && !getAll().getOrElse(false) && getTypes().get().isEmpty()) {
            getLogger().lifecycle(NO_TYPES + "; --all checks the types of its libraries.");
            return;
        }
        List<String> arguments = commandLine("check");
        arguments.add("--libraries="
                + getLibraries().getFiles().stream()
                        .map(File::getPath)
                        .collect(Collectors.joining(File.pathSeparator)));
        add(arguments, "--profile", getProfile());
        add(arguments, "--files", getSecretFiles());
        add(arguments, "--env-file", getEnvFile());
        getTypes().get().forEach(type -> arguments.add("--type=" + type));
        addFlag(arguments, "--all", getAll());
        run(arguments);
    }
}
