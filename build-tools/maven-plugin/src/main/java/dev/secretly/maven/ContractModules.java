package dev.secretly.maven;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.maven.execution.BuildSuccess;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * The modules that share one contract. What all of them read together is known only if all are in the build, and compiled: in
 * parallel builds, the last module may start before the others.
 */
final class ContractModules {

    /** Among the names of modules, since none has this one. */
    private static final String LAST = "";

    private final MavenSession session;
    private final String name;
    private final List<MavenProject> modules;

    private ContractModules(MavenSession session, String name, List<MavenProject> modules) {
        this.session = session;
        this.name = name;
        this.modules = modules;
    }

    /**
     * The modules of a contract.
     *
     * @param goal the goal that each of them runs
     * @param hasContract whether a module has this contract
     */
    static ContractModules of(MavenSession session, String goal, Path contract, Predicate<MavenProject> hasContract) {
        List<MavenProject> modules = session.getAllProjects().stream()
                .filter(module -> !SecretlyMojo.isAggregator(module))
                .filter(hasContract)
                .toList();
        return new ContractModules(session, goal + " " + contract, modules);
    }

    /** Why the build does not have all modules; empty if it has. */
    Optional<String> missing(Path contract) {
        List<String> others =
                names(modules.stream().filter(module -> !session.getProjects().contains(module)));
        if (!others.isEmpty()) {
            return Optional.of("this build leaves out " + String.join(" and ", others) + ", which share the contract");
        }
        Path folder = contract.toAbsolutePath().normalize().getParent();
        Path owner = folder != null && folder.endsWith(".streamlit") ? folder.getParent() : folder;
        Path root =
                Path.of(session.getExecutionRootDirectory()).toAbsolutePath().normalize();
        return owner == null || owner.startsWith(root)
                ? Optional.empty()
                : Optional.of("this build is of one module; run Maven in " + owner + ", where the contract is");
    }

    /** The class folders of all modules that have an index. */
    List<String> classes() {
        return modules.stream()
                .filter(SecretlyMojo::hasIndex)
                .map(SecretlyMojo::classes)
                .toList();
    }

    /** What a module that runs the goal can know of the others. */
    enum Turn {
        /** Others are not compiled yet; one of them will know more. */
        EARLY,
        /** All modules are compiled. Only one module of a build has this turn. */
        LAST,
        /** All modules that run the goal have run it, and others may not be compiled. */
        LAST_OF_GOAL
    }

    /**
     * Notes that a module is compiled.
     *
     * @param runsGoal whether a module runs the goal in this build
     */
    Turn turn(MavenProject module, Predicate<MavenProject> runsGoal) {
        Set<String> compiled = compiled();
        synchronized (compiled) {
            compiled.add(module.getId());
            if (waiting(compiled).isEmpty()) {
                return compiled.add(LAST) ? Turn.LAST : Turn.EARLY;
            }
            boolean isLastOfGoal = modules.stream()
                    .filter(session.getProjects()::contains)
                    .filter(runsGoal)
                    .allMatch(other -> compiled.contains(other.getId()));
            return isLastOfGoal ? Turn.LAST_OF_GOAL : Turn.EARLY;
        }
    }

    /** The modules that are not known to be compiled. */
    List<String> waiting() {
        Set<String> compiled = compiled();
        synchronized (compiled) {
            return waiting(compiled);
        }
    }

    private Set<String> compiled() {
        return SharedNames.of(session, name);
    }

    private List<String> waiting(Set<String> compiled) {
        return names(modules.stream()
                .filter(module -> !compiled.contains(module.getId()))
                .filter(module -> !(session.getResult().getBuildSummary(module) instanceof BuildSuccess)));
    }

    private static List<String> names(Stream<MavenProject> modules) {
        return modules.map(MavenProject::getArtifactId).toList();
    }
}
