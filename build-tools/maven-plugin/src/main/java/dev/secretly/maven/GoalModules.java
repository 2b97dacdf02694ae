package dev.secretly.maven;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** The modules of a build that run a goal. In a parallel build, any of them may be the last one. */
final class GoalModules {

    private final Set<String> arrived;
    private final List<MavenProject> modules;

    private GoalModules(Set<String> arrived, List<MavenProject> modules) {
        this.arrived = arrived;
        this.modules = modules;
    }

    /**
     * The modules that run a goal.
     *
     * @param runsGoal whether a module does, also if it has nothing to do
     */
    static GoalModules of(MavenSession session, String goal, Predicate<MavenProject> runsGoal) {
        return new GoalModules(
                SharedNames.of(session, goal),
                session.getProjects().stream().filter(runsGoal).toList());
    }

    /** Notes that a module has come to the goal. Returns whether all have, so that all are compiled. */
    boolean isLast(MavenProject module) {
        synchronized (arrived) {
            arrived.add(module.getId());
            return modules.stream().allMatch(other -> arrived.contains(other.getId()));
        }
    }
}
