package dev.secretly.maven;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Searches git for the values of local secrets, and fails if it finds one. */
@Mojo(name = "scan", threadSafe = true)
public final class ScanMojo extends SecretlyMojo {

    /** Searches only what would be committed. */
    @Parameter(property = "secretly.scan.staged")
    private boolean staged;

    /** Searches every object of the history. */
    @Parameter(property = "secretly.scan.history")
    private boolean history;

    /** Also searches for values whose keys name no credential. */
    @Parameter(property = "secretly.scan.allValues")
    private boolean allValues;

    /** Called by Maven. */
    public ScanMojo() {}

    /** After the last module: which values are secrets is known only when all are compiled. */
    @Override
    void runGoal() throws MojoExecutionException, MojoFailureException {
        if (goalModules().isLast(project())) {
            List<String> arguments = new ArrayList<>(List.of("scan"));
            if (staged) {
                arguments.add("--staged");
            }
            if (history) {
                arguments.add("--history");
            }
            if (allValues) {
                arguments.add("--all-values");
            }
            allClasses().forEach(folder -> arguments.add("--program=" + folder));
            run(arguments, root());
        }
    }
}
