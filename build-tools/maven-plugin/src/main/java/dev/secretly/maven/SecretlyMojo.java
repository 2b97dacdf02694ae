package dev.secretly.maven;

import dev.secretly.schema.contract.ContractFile;
import dev.secretly.schema.contract.ProjectFolders;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** Runs a command of Secretly. */
abstract class SecretlyMojo extends AbstractMojo {

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
            report().info("skipped");
        } else {
            runGoal();
        }
    }

    abstract void runGoal() throws MojoExecutionException, MojoFailureException;

    final MavenProject project() {
        return project;
    }

    final MavenSession session() {
        return session;
    }

    /** Where reports go. */
    final ReportLog report() {
        return session.isParallel() ? ReportLog.of(getLog(), project.getArtifactId()) : ReportLog.of(getLog());
    }

    /** Whether a module has no code: it holds or configures others. */
    static boolean isAggregator(MavenProject module) {
        return module.getPackaging().equals("pom");
    }

    /** Whether a module runs this goal in this build. */
    final boolean runsGoal(MavenProject module) {
        return execution.getSource() == MojoExecution.Source.CLI || isBound(module);
    }

    private boolean isBound(MavenProject module) {
        Plugin configured = module.getPlugin(plugin.getPluginLookupKey());
        return configured != null
                && configured.getExecutions().stream()
                        .anyMatch(bound -> bound.getGoals().contains(execution.getGoal()));
    }

    /** The modules that run this goal. */
    final GoalModules goalModules() {
        return GoalModules.of(session, execution.getGoal(), this::runsGoal);
    }

    /** The modules that share a contract with this one. */
    final ContractModules contractModules(Path contract, Predicate<MavenProject> hasContract) {
        return ContractModules.of(session, execution.getGoal(), contract, hasContract);
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

    /** The contract of a module, as the compiler finds it, or where to create one. */
    final Path contract(MavenProject module) {
        return file(module, ProjectFolders::contract, ProjectFolders.CONTRACTS.get(0));
    }

    /** The same for a contract at a path. */
    final Path contract(MavenProject module, String path) {
        return file(module, folders -> folders.contractAt(path), path);
    }

    private Path file(MavenProject module, Function<ProjectFolders, Optional<ContractFile>> search, String pathIfNone) {
        ProjectFolders folders = ProjectFolders.above(module.getBasedir().toPath());
        return search.apply(folders)
                .map(ContractFile::file)
                .orElseGet(() -> ModuleFolders.outermost(session, module, folders.folders())
                        .resolve(pathIfNone));
    }

    /** Runs a command in the folder of the module. What it reports fails the build. */
    final void run(List<String> arguments) throws MojoExecutionException, MojoFailureException {
        run(arguments, project.getBasedir());
    }

    /** Does the same in another folder. */
    final void run(List<String> arguments, File folder) throws MojoExecutionException, MojoFailureException {
        CommandOutput output = output(arguments, folder);
        report().write(output);
        if (output.status() == 1) {
            throw new MojoFailureException("secretly " + arguments.get(0) + " found problems, which are listed above");
        }
        if (output.status() != 0) {
            throw new MojoExecutionException("secretly " + arguments.get(0) + " failed; the reason is given above");
        }
    }

    private CommandOutput output(List<String> arguments, File folder) throws MojoExecutionException {
        try {
            return CommandOutput.of(classPath(), arguments, folder);
        } catch (IOException exception) {
            throw new MojoExecutionException("java cannot be started", exception);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new MojoExecutionException("interrupted", interrupted);
        }
    }

    private String classPath() {
        return plugin.getArtifacts().stream()
                .map(Artifact::getFile)
                .map(File::getPath)
                .collect(Collectors.joining(File.pathSeparator));
    }
}
