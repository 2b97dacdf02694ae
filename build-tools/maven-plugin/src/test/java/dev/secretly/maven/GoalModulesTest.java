package dev.secretly.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;

class GoalModulesTest {

    private static final Path ROOT = Path.of("/project");

    private static List<MavenProject> modules(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Builds.module(ROOT.resolve("m" + i), "jar"))
                .toList();
    }

    @Test
    void theLastModuleToComeIsTheLastOneInWhateverOrder() {
        List<MavenProject> modules = modules(3);
        MavenSession session = Builds.of(ROOT, modules);
        GoalModules goal = GoalModules.of(session, "scan", module -> true);

        assertFalse(goal.isLast(modules.get(2)));
        assertFalse(goal.isLast(modules.get(0)));
        assertTrue(GoalModules.of(session, "scan", module -> true).isLast(modules.get(1)));
        assertFalse(GoalModules.of(session, "init", module -> true).isLast(modules.get(1)));
    }

    @Test
    void modulesThatDoNotRunTheGoalAreNotWaitedFor() {
        List<MavenProject> modules = modules(3);
        GoalModules goal = GoalModules.of(
                Builds.of(ROOT, modules),
                "scan",
                module -> module.getArtifactId().equals("m0"));

        assertTrue(goal.isLast(modules.get(0)));
    }

    @Test
    void exactlyOneOfManyModulesInParallelIsTheLastOne() throws Exception {
        for (int round = 0; round < 200; round++) {
            List<MavenProject> modules = modules(8);
            GoalModules goal = GoalModules.of(Builds.of(ROOT, modules), "scan", module -> true);
            ExecutorService threads = Executors.newFixedThreadPool(4);
            List<Future<Boolean>> last = modules.stream()
                    .map(module -> threads.submit(() -> goal.isLast(module)))
                    .toList();
            int count = 0;
            for (Future<Boolean> one : last) {
                count += one.get() ? 1 : 0;
            }
            threads.shutdown();

            assertEquals(1, count);
        }
    }
}
