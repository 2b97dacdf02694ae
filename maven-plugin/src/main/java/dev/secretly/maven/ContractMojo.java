package dev.secretly.maven;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Adds the keys that code reads to the contract, or checks that it has them. Each module is compared by itself; keys that no
 * code reads are looked for in the last module, when all are compiled.
 */
@Mojo(name = "contract", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class ContractMojo extends SecretlyMojo {

    /** Only reports how contract and code differ, and fails if they do. */
    @Parameter(property = "secretly.contract.check")
    private boolean check;

    /** Treats keys that no code of the build reads as a difference. */
    @Parameter(property = "secretly.contract.strict")
    private boolean strict;

    /** With strict: removes keys that no code of the build reads, after listing them. */
    @Parameter(property = "secretly.contract.prune")
    private boolean prune;

    /** The contract. By default, it is looked for in the folder of the module and those above, up to that of the build. */
    @Parameter(property = "secretly.contract")
    private @Nullable File contract;

    /** Called by Maven. */
    public ContractMojo() {}

    @Override
    void runGoal() throws MojoExecutionException, MojoFailureException {
        requireClasses();
        List<String> all = allClasses();
        if (hasIndex(project()) && !isLast()) {
            run(arguments(List.of(classes(project())), true));
        }
        if (isLast() && !all.isEmpty()) {
            run(arguments(all, false));
        }
    }

    private List<String> arguments(List<String> classes, boolean isPart) {
        List<String> arguments = new ArrayList<>(List.of("contract"));
        classes.forEach(folder -> arguments.add("--program=" + folder));
        arguments.add("--contract=" + (contract == null ? contract() : contract));
        add(arguments, check, "--check");
        add(arguments, isPart, "--part");
        add(arguments, strict && !isPart, "--strict");
        add(arguments, prune && !isPart, "--prune");
        return arguments;
    }

    private static void add(List<String> arguments, boolean isWanted, String option) {
        if (isWanted) {
            arguments.add(option);
        }
    }
}
