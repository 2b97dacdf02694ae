package dev.secretly.maven;

import java.io.File;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Looks for every secret of the module where the program would, without starting it, and fails if one is missing or
 * malformed.
 */
@Mojo(name = "check", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class CheckMojo extends SecretlyMojo {

    /** Uses the files of this profile, as SECRETLY_PROFILE does. */
    @Parameter(property = "secretly.check.profile")
    private @Nullable String profile;

    /** Uses these files and directories, as SECRETLY_FILES does. */
    @Parameter(property = "secretly.check.files")
    private @Nullable String files;

    /** Uses the environment variables in this file and nothing of this machine. */
    @Parameter(property = "secretly.check.envFile")
    private @Nullable File envFile;

    /** Checks only these types, also of libraries. */
    @Parameter(property = "secretly.check.types")
    private List<String> types = new ArrayList<>();

    /** Checks the types of libraries, too. */
    @Parameter(property = "secretly.check.all")
    private boolean all;

    /** The folder in which the program starts. By default, that of the module. */
    @Parameter(property = "secretly.check.folder")
    private @Nullable File folder;

    /** Called by Maven. */
    public CheckMojo() {}

    @Override
    void runGoal() throws MojoExecutionException, MojoFailureException {
        requireClasses();
        if (!hasIndex(project()) && !all && types.isEmpty()) {
            getLog().info("no type with @Secret in this module");
            return;
        }
        List<String> arguments = new ArrayList<>(List.of("check", "--program", classes(project())));
        List<String> libraries = project().getArtifacts().stream()
                .map(Artifact::getFile)
                .map(File::getPath)
                .toList();
        arguments.add("--libraries=" + String.join(File.pathSeparator, libraries));
        if (Files.exists(contract(project()))) {
            arguments.add("--contract=" + contract(project()));
        }
        add(arguments, "--profile", profile);
        add(arguments, "--files", files);
        add(arguments, "--env-file", envFile == null ? null : envFile.getPath());
        types.forEach(type -> add(arguments, "--type", type));
        if (all) {
            arguments.add("--all");
        }
        run(arguments, folder == null ? project().getBasedir() : folder);
    }

    private static void add(List<String> arguments, String option, @Nullable String value) {
        if (value != null) {
            arguments.add(option + "=" + value);
        }
    }
}
