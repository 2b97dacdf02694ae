package dev.secretly.maven;

import dev.secretly.maven.ContractModules.Turn;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Adds the keys that code reads to the contract, or checks that it has them. Each module is compared by itself; keys that no
 * code reads are looked for once all modules that share the contract are compiled, if all of them are in the build.
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

    /**
     * The contract. A relative path is looked for in the folder of the module and those above, as the compiler does. By default, that
     * is .streamlit/secrets.example.toml or secrets.example.toml.
     */
    @Parameter(property = "secretly.contract")
    private @Nullable String contract;

    /** Called by Maven. */
    public ContractMojo() {}

    @Override
    void runGoal() throws MojoExecutionException, MojoFailureException {
        if (isAggregator(project())) {
            return;
        }
        requireClasses();
        Path file = file(project());
        ContractModules modules = contractModules(file, module -> file(module).equals(file));
        Optional<String> missing = modules.missing(file);
        if (missing.isPresent() && prune) {
            throw new MojoExecutionException(
                    "secretly.contract.prune removes keys that no module reads, but " + missing.get());
        }
        if (missing.isPresent() && strict) {
            report().warn("keys that no code reads are not looked for: " + missing.get());
        }
        boolean isLast = missing.isEmpty() && isLast(modules);
        List<String> classes =
                isLast ? modules.classes() : hasIndex(project()) ? List.of(classes(project())) : List.of();
        if (!classes.isEmpty()) {
            run(arguments(classes, file, !isLast));
        }
    }

    private Path file(MavenProject module) {
        return contract == null ? contract(module) : contract(module, contract);
    }

    private boolean isLast(ContractModules modules) throws MojoExecutionException {
        Turn turn = modules.turn(project(), this::runsGoal);
        if (turn == Turn.LAST_OF_GOAL && strict) {
            throw new MojoExecutionException(
                    "keys that no code reads cannot be known, since these modules do not run the goal"
                            + " and may not be compiled: " + String.join(", ", modules.waiting()));
        }
        return turn == Turn.LAST;
    }

    private List<String> arguments(List<String> classes, Path file, boolean isPart) {
        List<String> arguments = new ArrayList<>(List.of("contract"));
        classes.forEach(folder -> arguments.add("--program=" + folder));
        arguments.add("--contract=" + file);
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
