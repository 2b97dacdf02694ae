package dev.secretly.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** Runs test classes, and looks at how they end. */
final class JUnitRun {

    private final EngineExecutionResults results;

    private JUnitRun(EngineExecutionResults results) {
        this.results = results;
    }

    static JUnitRun of(Class<?>... tests) {
        return of(Map.of(), tests);
    }

    /** Runs classes in parallel, and the tests of each one after the other. */
    static JUnitRun inParallel(Class<?>... tests) {
        return of(Map.of("junit.jupiter.execution.parallel.mode.default", "same_thread"), tests);
    }

    /** Runs classes in parallel, and their tests too. */
    static JUnitRun allInParallel(Class<?>... tests) {
        return of(Map.of("junit.jupiter.execution.parallel.mode.default", "concurrent"), tests);
    }

    private static JUnitRun of(Map<String, String> modes, Class<?>... tests) {
        Map<String, String> parameters = new HashMap<>(modes);
        if (!modes.isEmpty()) {
            parameters.put("junit.jupiter.execution.parallel.enabled", "true");
            parameters.put("junit.jupiter.execution.parallel.mode.classes.default", "concurrent");
            parameters.put("junit.jupiter.execution.parallel.config.strategy", "fixed");
            parameters.put("junit.jupiter.execution.parallel.config.fixed.parallelism", "4");
        }
        return new JUnitRun(EngineTestKit.engine("junit-jupiter")
                .configurationParameters(parameters)
                .selectors(Stream.of(tests).map(type -> selectClass(type)).toArray(ClassSelector[]::new))
                .execute());
    }

    /** The messages of all failures of tests, classes and the engine, each with those of its suppressed exceptions. */
    List<String> failures() {
        List<String> failures = new ArrayList<>();
        results.allEvents().failed().stream().map(JUnitRun::thrown).forEach(thrown -> failures.add(message(thrown)));
        return failures;
    }

    /** The same, each after the name of what failed. */
    List<String> namedFailures() {
        return results.allEvents().failed().stream()
                .map(event -> event.getTestDescriptor().getDisplayName() + ": " + message(thrown(event)))
                .sorted()
                .toList();
    }

    private static Throwable thrown(Event event) {
        return event.getRequiredPayload(TestExecutionResult.class)
                .getThrowable()
                .orElseThrow();
    }

    private static String message(Throwable thrown) {
        StringBuilder text = new StringBuilder(String.valueOf(thrown.getMessage()));
        for (Throwable suppressed : thrown.getSuppressed()) {
            text.append(" + ").append(suppressed.getMessage());
        }
        return text.toString();
    }

    long succeeded() {
        return results.testEvents().succeeded().count();
    }
}
