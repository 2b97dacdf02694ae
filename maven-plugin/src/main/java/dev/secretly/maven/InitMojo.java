package dev.secretly.maven;

import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;

/** Makes the file for real secrets from the contract, if there is none, and has git ignore it. */
@Mojo(name = "init", threadSafe = true)
public final class InitMojo extends SecretlyMojo {

    /** Called by Maven. */
    public InitMojo() {}

    @Override
    void runGoal() throws MojoExecutionException, MojoFailureException {
        if (isRoot()) {
            run(List.of("init"));
        }
    }
}
