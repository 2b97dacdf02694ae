package dev.secretly.maven;

import dev.secretly.schema.contract.ContractFile;
import dev.secretly.schema.contract.ProjectFolders;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * Runs a command of Secretly. It runs in a process of its own, since a program looks for files in its working directory,
 * and that of Maven is another one.
 */
abstract class SecretlyMojo extends AbstractMojo {

    private static final String MAIN = "dev.secretly.tools.command.Main";

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    @SuppressWarnings("NullAway.Init") // Maven sets it, as all parameters.
    private MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    @SuppressWarnings("NullAway.Init")
    private MavenSession session;

    @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
    @SuppressWarnings("NullAway.Init")
    private PluginDescriptor plugin;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    @SuppressWarnings("NullAway.Init")
    private MojoExecution execution;

    /** Skips the goal. */
    @Parameter(property = "secretly.skip")
    private boolean skip;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("skipped");
        } else {
            runGoal();
        }
    }

    abstract void runGoal() throws MojoExecutionException, MojoFailureException;

    final MavenProject project() {
        return project;
    }

    /** Whether a module runs this goal in this build. */
    final boolean runsGoal(MavenProject module) {
        boolean isTyped = execution.getSource() == MojoExecution.Source.CLI;
        return isTyped || module.getPlugin(plugin.getPluginLookupKey()) != null;
    }

    /** The modules that share a contract with this one. */
    final ContractModules modules(Path contract, Predicate<MavenProject> hasContract) {
        return ContractModules.of(session, execution.getGoal(), contract, hasContract);
    }

    /** Whether the module is the one in whose folder Maven was started. */
    final boolean isRoot() {
        return project.isExecutionRoot();
    }

    /** Whether this module is the last of the build. */
    final boolean isLastModule() {
        return project.equals(session.getProjects().get(session.getProjects().size() - 1));
    }

    /** The folder in which Maven was started. */
    final File root() {
        return new File(session.getExecutionRootDirectory());
    }

    /** The class folders of all modules of the build that have an index. */
    final List<String> allClasses() {
        return session.getProjects().stream()
                .filter(SecretlyMojo::hasIndex)
                .map(SecretlyMojo::classes)
                .toList();
    }

    static boolean hasIndex(MavenProject project) {
        return Files.isDirectory(Path.of(classes(project), "META-INF", "secretly"));
    }

    /** Fails if the module has sources and no classes: then nothing could be said about it. */
    final void requireClasses() throws MojoExecutionException {
        boolean hasSources =
                project.getCompileSourceRoots().stream().anyMatch(root -> Files.isDirectory(Path.of(root)));
        if (hasSources && !Files.isDirectory(Path.of(classes(project)))) {
            throw new MojoExecutionException(
                    "the module is not compiled; run: mvn compile secretly:" + execution.getGoal());
        }
    }

    static String classes(MavenProject project) {
        return project.getBuild().getOutputDirectory();
    }

    /** The contract of a module, as the compiler finds it; if there is none, where to make one: in the folder of the build. */
    final Path contract(MavenProject module) {
        return ProjectFolders.above(module.getBasedir().toPath())
                .contract()
                .map(ContractFile::file)
                .orElseGet(() -> session.getRequest()
                        .getMultiModuleProjectDirectory()
                        .toPath()
                        .toAbsolutePath()
                        .resolve(ProjectFolders.CONTRACTS.get(0)));
    }

    /** Runs a command in the folder of the module. What it reports fails the build. */
    final void run(List<String> arguments) throws MojoExecutionException, MojoFailureException {
        run(arguments, project.getBasedir());
    }

    /** Does the same in another folder. */
    final void run(List<String> arguments, File folder) throws MojoExecutionException, MojoFailureException {
        int status = status(arguments, folder);
        if (status == 1) {
            throw new MojoFailureException("secretly " + arguments.get(0) + " found problems: see above");
        }
        if (status != 0) {
            throw new MojoExecutionException("secretly " + arguments.get(0) + " could not be carried out: see above");
        }
    }

    private int status(List<String> arguments, File folder) throws MojoExecutionException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                MAIN));
        command.addAll(arguments);
        try {
            return new ProcessBuilder(command)
                    .directory(folder)
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException exception) {
            throw new MojoExecutionException("java cannot be started", exception);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new MojoExecutionException("interrupted", interrupted);
        }
    }

    private String classPath() {
        return String.join(
                File.pathSeparator,
                plugin.getArtifacts().stream()
                        .map(Artifact::getFile)
                        .map(File::getPath)
                        .toList());
    }
}
