package dev.secretly.maven;

import dev.secretly.maven.ContractModules.Turn;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;

/** Writes a JSON schema of the keys of all modules beside the contract, for editors. */
@Mojo(name = "schema", threadSafe = true)
public final class SchemaMojo extends SecretlyMojo {

    /** Called by Maven. */
    public SchemaMojo() {}

    @Override
    void runGoal() throws MojoExecutionException, MojoFailureException {
        if (isAggregator(project())) {
            return;
        }
        requireClasses();
        Path file = contract(project());
        ContractModules modules =
                contractModules(file, module -> contract(module).equals(file));
        Optional<String> missing = modules.missing(file);
        if (missing.isPresent()) {
            throw new MojoExecutionException("the schema would lack keys: " + missing.get());
        }
        List<String> classes = modules.turn(project(), this::runsGoal) == Turn.LAST ? modules.classes() : List.of();
        if (!classes.isEmpty()) {
            List<String> arguments = new ArrayList<>(List.of("schema", "--contract=" + file));
            classes.forEach(folder -> arguments.add("--program=" + folder));
            run(arguments);
        }
    }
}
