package dev.secretly.gradle.task;

import dev.secretly.schema.index.IndexName;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;
import org.gradle.api.DefaultTask;
import org.gradle.api.GradleException;
import org.gradle.api.file.ConfigurableFileCollection;
import org.gradle.api.file.DirectoryProperty;
import org.gradle.api.file.RegularFileProperty;
import org.gradle.api.provider.Property;
import org.gradle.api.provider.Provider;
import org.gradle.api.tasks.Classpath;
import org.gradle.api.tasks.InputFiles;
import org.gradle.api.tasks.Internal;
import org.gradle.api.tasks.Nested;
import org.gradle.api.tasks.PathSensitive;
import org.gradle.api.tasks.PathSensitivity;
import org.gradle.jvm.toolchain.JavaLauncher;
import org.gradle.process.ExecOperations;
import org.gradle.process.ExecResult;

/** A command of Secretly. It runs in a separate process, in the folder in which the program would start. */
public abstract class SecretlyTask extends DefaultTask {

    static final String NO_TYPES = "This project has no type with @Secret";

    private static final String MAIN = "dev.secretly.tools.command.Main";

    /** Called by Gradle. */
    protected SecretlyTask() {}

    /**
     * Returns the jar of the command.
     *
     * @return the class path of the process
     */
    @Classpath
    public abstract ConfigurableFileCollection getCommand();

    /**
     * Returns what runs the process.
     *
     * @return the Java of the project's toolchain, 17 or later
     */
    @Nested
    public abstract Property<JavaLauncher> getLauncher();

    /**
     * Returns the folder in which the command runs.
     *
     * @return by default, that of the project
     */
    @Internal
    public abstract DirectoryProperty getFolder();

    /**
     * Returns the compiled classes of the program.
     *
     * @return folders of classes
     */
    @InputFiles
    @PathSensitive(PathSensitivity.RELATIVE)
    public abstract ConfigurableFileCollection getProgram();

    /**
     * Returns the contract.
     *
     * @return the file; not set if there is none
     */
    @Internal
    public abstract RegularFileProperty getContract();

    /**
     * Returns what starts processes. Gradle provides it.
     *
     * @return the service
     */
    @Inject
    @SuppressWarnings("JavaxInjectOnAbstractMethod") // Gradle implements it.
    protected abstract ExecOperations getProcesses();

    /** Whether the compiler has written an index of secrets. */
    final boolean hasIndex() {
        return getProgram().getFiles().stream().anyMatch(folder -> new File(folder, IndexName.FOLDER).isDirectory());
    }

    /** A command line: the name of the command, the folders of classes, and the contract if there is one. */
    final List<String> commandLine(String command) {
        List<String> arguments = new ArrayList<>();
        arguments.add(command);
        getProgram().getFiles().stream()
                .filter(File::isDirectory)
                .forEach(folder -> arguments.add("--program=" + folder));
        if (getContract().isPresent()) {
            arguments.add("--contract=" + getContract().get().getAsFile());
        }
        return arguments;
    }

    static void add(List<String> arguments, String option, Provider<String> value) {
        if (value.isPresent()) {
            arguments.add(option + "=" + value.get());
        }
    }

    static void addFlag(List<String> arguments, String option, Provider<Boolean> isWanted) {
        if (isWanted.getOrElse(false)) {
            arguments.add(option);
        }
    }

    /**
     * Runs a command, whose report Gradle shows.
     *
     * @throws GradleException if it found problems or failed
     */
    final void run(List<String> arguments) {
        ExecResult result = getProcesses().javaexec(process -> {
            process.setExecutable(getLauncher().get().getExecutablePath().getAsFile());
            process.setClasspath(getCommand());
            process.getMainClass().set(MAIN);
            process.setArgs(arguments);
            process.setJvmArgs(List.of("-XX:TieredStopAtLevel=1"));
            process.setWorkingDir(getFolder());
            process.setIgnoreExitValue(true);
        });
        if (result.getExitValue() != 0) {
            throw new GradleException("secretly " + arguments.get(0)
                    + (result.getExitValue() == 1
                            ? " found problems, which are listed above"
                            : " failed; the reason is given above"));
        }
    }
}
