package dev.secretly.maven;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;

/** Creates the file for real secrets from the contract, unless it exists, and adds it to .gitignore. */
@Mojo(name = "init", threadSafe = true)
public final class InitMojo extends SecretlyMojo {

    /** Called by Maven. */
    public InitMojo() {}

    /** After the last module: the types of values are known only when all are compiled. */
    @Override
    void runGoal() throws MojoExecutionException, MojoFailureException {
        if (goalModules().isLast(project())) {
            List<String> arguments = new ArrayList<>(List.of("init"));
            allClasses().forEach(folder -> arguments.add("--program=" + folder));
            run(arguments, root());
        }
    }
}
