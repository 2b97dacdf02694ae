package dev.secretly.gradle;

import dev.secretly.gradle.contract.ContractArgument;
import dev.secretly.gradle.contract.NearestContract;
import dev.secretly.gradle.task.CheckTask;
import dev.secretly.gradle.task.ContractCheckTask;
import dev.secretly.gradle.task.ContractTask;
import dev.secretly.gradle.task.InitTask;
import dev.secretly.gradle.task.ScanTask;
import dev.secretly.gradle.task.SchemaTask;
import dev.secretly.gradle.task.SecretlyTask;
import dev.secretly.gradle.task.SharedContractTask;
import java.nio.file.Path;
import org.gradle.api.NamedDomainObjectProvider;
import org.gradle.api.Plugin;
import org.gradle.api.Project;
import org.gradle.api.Task;
import org.gradle.api.artifacts.Configuration;
import org.gradle.api.artifacts.ConfigurationContainer;
import org.gradle.api.attributes.Category;
import org.gradle.api.attributes.LibraryElements;
import org.gradle.api.attributes.Usage;
import org.gradle.api.file.RegularFile;
import org.gradle.api.plugins.JavaPlugin;
import org.gradle.api.plugins.JavaPluginExtension;
import org.gradle.api.provider.Provider;
import org.gradle.api.provider.ProviderFactory;
import org.gradle.api.tasks.PathSensitivity;
import org.gradle.api.tasks.SourceSet;
import org.gradle.api.tasks.TaskContainer;
import org.gradle.api.tasks.TaskOutputs;
import org.gradle.api.tasks.compile.JavaCompile;
import org.gradle.jvm.toolchain.JavaToolchainService;
import org.gradle.language.base.plugins.LifecycleBasePlugin;

/**
 * Gives a project with Java or Kotlin the runtime and the processor of its own version, makes the contract an input of the compiler, and
 * adds a task for each command.
 */
public final class SecretlyPlugin implements Plugin<Project> {

    private static final String KAPT = "org.jetbrains.kotlin.kapt";

    /** Called by Gradle. */
    public SecretlyPlugin() {}

    @Override
    public void apply(Project project) {
        project.getPluginManager().apply(LifecycleBasePlugin.class);
        project.getPluginManager().apply("org.gradle.jvm-toolchains");
        SecretlyExtension extension = project.getExtensions().create("secretly", SecretlyExtension.class);
        extension.getContract().convention(nearestContract(project));
        extension.getStrict().convention(false);
        addTasks(project, extension);
        project.getPlugins().withType(JavaPlugin.class).configureEach(java -> {
            addDependencies(project);
            addContractToCompilers(project, extension);
            addProgramToTasks(project);
        });
    }

    private static Provider<RegularFile> nearestContract(Project project) {
        return project.getLayout()
                .file(project.getProviders()
                        .of(
                                NearestContract.class,
                                source -> source.getParameters()
                                        .getFolder()
                                        .set(project.getLayout().getProjectDirectory())));
    }

    private static void addDependencies(Project project) {
        // A library's records have types of the runtime, which the programs that use them need to compile.
        add(project, JavaPlugin.IMPLEMENTATION_CONFIGURATION_NAME, Artifact.RUNTIME);
        project.getPluginManager()
                .withPlugin(
                        "java-library", library -> add(project, JavaPlugin.API_CONFIGURATION_NAME, Artifact.RUNTIME));
        java(project)
                .getSourceSets()
                .configureEach(
                        sources -> add(project, sources.getAnnotationProcessorConfigurationName(), Artifact.PROCESSOR));
        project.getPluginManager().withPlugin(KAPT, kapt -> add(project, "kapt", Artifact.PROCESSOR));
    }

    private static void add(Project project, String configuration, Artifact artifact) {
        project.getDependencies().add(configuration, artifact.notation());
    }

    private static void addContractToCompilers(Project project, SecretlyExtension extension) {
        ProviderFactory providers = project.getProviders();
        project.getTasks()
                .withType(JavaCompile.class)
                .configureEach(compile -> compile.getOptions()
                        .getCompilerArgumentProviders()
                        .add(new ContractArgument(
                                extension.getContract(),
                                compile.getDestinationDirectory(),
                                providers.provider(() -> compile.getOptions().getCompilerArgs()),
                                providers.gradleProperty("secretly.contract"))));
        // kapt's own types are in the class loader of its plugin. Its processors find the contract by themselves.
        project.getTasks()
                .matching(task -> task.getName().startsWith("kapt"))
                .configureEach(task -> task.getInputs()
                        .files(extension.getContract())
                        .withPropertyName("secretlyContract")
                        .withPathSensitivity(PathSensitivity.NONE));
    }

    private static void addTasks(Project project, SecretlyExtension extension) {
        TaskContainer tasks = project.getTasks();
        NamedDomainObjectProvider<Configuration> command = command(project.getConfigurations(), project);
        NamedDomainObjectProvider<Configuration> programs = programs(project);
        Path folder = project.getProjectDir().toPath();
        Provider<Boolean> isShared = extension
                .getContract()
                .map(file -> !file.getAsFile().toPath().startsWith(folder))
                .orElse(false);

        tasks.withType(SecretlyTask.class).configureEach(task -> {
            task.setGroup("secretly");
            task.getCommand().from(command);
            task.getLauncher().convention(toolchains(project).launcherFor(toolchain -> {}));
            task.getFolder().convention(project.getLayout().getProjectDirectory());
            task.getProgram().from(programs);
            task.getContract().convention(extension.getContract());
        });
        tasks.withType(SharedContractTask.class)
                .configureEach(task -> task.getPart().convention(isShared));
        tasks.register(
                "secretlyCheck",
                CheckTask.class,
                task -> task.setDescription("Looks for every secret of the program where the program would."));
        tasks.register(
                "secretlyContract",
                ContractTask.class,
                task -> task.setDescription("Adds the keys that the code reads to the contract."));
        tasks.register(
                "secretlyInit",
                InitTask.class,
                task -> task.setDescription("Creates secrets.toml from the contract, and adds it to .gitignore."));
        tasks.register(
                "secretlySchema",
                SchemaTask.class,
                task -> task.setDescription("Writes a JSON schema of the keys beside the contract, for editors."));
        tasks.register(
                "secretlyScan",
                ScanTask.class,
                task -> task.setDescription("Searches git for the values of your own secrets."));
        Provider<ContractCheckTask> comparison =
                tasks.register("secretlyContractCheck", ContractCheckTask.class, task -> {
                    task.setDescription("Compares the contract with the code.");
                    task.getStrict().convention(extension.getStrict());
                    task.getPassed()
                            .convention(project.getLayout().getBuildDirectory().file("secretly/contract.txt"));
                    TaskOutputs outputs = outputs(task);
                    outputs.upToDateWhen(SecretlyPlugin::isComparable);
                    outputs.cacheIf("keys are compared", SecretlyPlugin::isComparable);
                });
        tasks.named(LifecycleBasePlugin.CHECK_TASK_NAME, check -> check.dependsOn(comparison));
    }

    /** Of the public type: a task's own method has an internal one. */
    private static TaskOutputs outputs(Task task) {
        return task.getOutputs();
    }

    private static boolean isComparable(Task task) {
        return task instanceof ContractCheckTask comparison && comparison.isComparable();
    }

    private static void addProgramToTasks(Project project) {
        SourceSet main = java(project).getSourceSets().getByName(SourceSet.MAIN_SOURCE_SET_NAME);
        TaskContainer tasks = project.getTasks();
        tasks.withType(SecretlyTask.class).configureEach(task -> {
            task.getProgram().from(main.getOutput().getClassesDirs());
            task.getLauncher()
                    .convention(toolchains(project).launcherFor(java(project).getToolchain()));
        });
        tasks.withType(CheckTask.class)
                .configureEach(task -> task.getLibraries().from(main.getRuntimeClasspath()));
    }

    private static JavaToolchainService toolchains(Project project) {
        return project.getExtensions().getByType(JavaToolchainService.class);
    }

    /** The jar of the command, which is resolved only when a task runs. */
    private static NamedDomainObjectProvider<Configuration> command(
            ConfigurationContainer configurations, Project project) {
        return configurations.register("secretlyCommand", command -> {
            command.setCanBeConsumed(false);
            command.setVisible(false);
            command.setDescription("The command of Secretly.");
            command.defaultDependencies(
                    dependencies -> dependencies.add(project.getDependencies().create(Artifact.COMMAND.notation())));
        });
    }

    /** The classes of other projects that share the contract of this one. */
    private static NamedDomainObjectProvider<Configuration> programs(Project project) {
        return project.getConfigurations().register("secretlyPrograms", programs -> {
            programs.setCanBeConsumed(false);
            programs.setTransitive(false);
            programs.setDescription("Projects that share the contract of this project.");
            programs.attributes(attributes -> {
                attributes.attribute(
                        Usage.USAGE_ATTRIBUTE, project.getObjects().named(Usage.class, Usage.JAVA_RUNTIME));
                attributes.attribute(
                        Category.CATEGORY_ATTRIBUTE, project.getObjects().named(Category.class, Category.LIBRARY));
                attributes.attribute(
                        LibraryElements.LIBRARY_ELEMENTS_ATTRIBUTE,
                        project.getObjects().named(LibraryElements.class, LibraryElements.CLASSES));
            });
        });
    }

    private static JavaPluginExtension java(Project project) {
        return project.getExtensions().getByType(JavaPluginExtension.class);
    }
}
