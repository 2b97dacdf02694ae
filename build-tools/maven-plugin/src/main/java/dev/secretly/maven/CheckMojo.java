package dev.secretly.maven;

import dev.secretly.schema.program.Program;
import dev.secretly.schema.program.ProgramException;
import dev.secretly.schema.program.ProgramReader;
import dev.secretly.schema.type.TypeSchema;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
        if (!isAggregator(project())) {
            requireClasses();
            checkModule();
        }
        // Only after this module has noted its types: in a parallel build, the others may have ended meanwhile.
        if (goalModules().isLast(project())) {
            requireTypes();
        }
    }

    private void checkModule() throws MojoExecutionException, MojoFailureException {
        List<String> libraries = project().getArtifacts().stream()
                .map(Artifact::getFile)
                .map(File::getPath)
                .toList();
        Set<String> chosen = chosen(libraries);
        if (chosen.isEmpty()) {
            report().info(types.isEmpty() ? "no type with @Secret in this module" : "none of the types in this module");
            return;
        }
        List<String> arguments = new ArrayList<>(List.of("check", "--program", classes(project())));
        arguments.add("--libraries=" + String.join(File.pathSeparator, libraries));
        if (Files.exists(contract(project()))) {
            arguments.add("--contract=" + contract(project()));
        }
        add(arguments, "--profile", profile);
        add(arguments, "--files", files);
        add(arguments, "--env-file", envFile == null ? null : envFile.getPath());
        if (!types.isEmpty()) {
            chosen.forEach(type -> add(arguments, "--type", type));
        } else if (all) {
            arguments.add("--all");
        }
        run(arguments, folder == null ? project().getBasedir() : folder);
    }

    /** The types of the module that are to be checked. */
    private Set<String> chosen(List<String> libraries) throws MojoExecutionException {
        Program program = program(libraries);
        List<TypeSchema> known = new ArrayList<>(program.types());
        if (all || !types.isEmpty()) {
            known.addAll(program.dependencies());
        }
        Set<String> chosen = new LinkedHashSet<>();
        for (TypeSchema type : known) {
            List<String> asked = types.stream().filter(type::isNamed).toList();
            note(asked);
            if (types.isEmpty() || !asked.isEmpty()) {
                chosen.add(type.name());
            }
        }
        return chosen;
    }

    private Program program(List<String> libraries) throws MojoExecutionException {
        Path own = Path.of(classes(project()));
        try {
            return ProgramReader.read(
                    Files.isDirectory(own) ? List.of(own) : List.of(),
                    libraries.stream().map(Path::of).toList());
        } catch (ProgramException exception) {
            throw new MojoExecutionException(exception.getMessage(), exception);
        }
    }

    /** Notes which of the types some module has. */
    private void note(List<String> found) {
        Set<String> ofBuild = foundTypes();
        synchronized (ofBuild) {
            ofBuild.addAll(found);
        }
    }

    private Set<String> foundTypes() {
        return SharedNames.of(session(), "types of check");
    }

    /** Fails if no module has one of the types: a misspelled name must not pass for a check. */
    private void requireTypes() throws MojoExecutionException {
        Set<String> found = foundTypes();
        synchronized (found) {
            List<String> unknown =
                    types.stream().filter(type -> !found.contains(type)).toList();
            if (!unknown.isEmpty()) {
                throw new MojoExecutionException(
                        "no module of this build has a type " + String.join(" or ", unknown) + " with @Secret");
            }
        }
    }

    private static void add(List<String> arguments, String option, @Nullable String value) {
        if (value != null) {
            arguments.add(option + "=" + value);
        }
    }
}
