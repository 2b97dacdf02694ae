package dev.secretly.maven;

import java.util.ArrayList;
import java.util.List;
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
        requireClasses();
        List<String> classes = allClasses();
        if (isLast() && !classes.isEmpty()) {
            List<String> arguments = new ArrayList<>(List.of("schema", "--contract=" + contract()));
            classes.forEach(folder -> arguments.add("--program=" + folder));
            run(arguments);
        }
    }
}
