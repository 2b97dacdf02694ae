package dev.secretly.junit.internal.guard;

import dev.secretly.junit.internal.sensor.StackTraces;
import java.util.Map;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Searches what the reports of a run show apart from output: names, exceptions, reasons, entries. An extension sees only those that its own
 * classes and tests end with. What is found fails the run. Called by the launcher of JUnit, also for runs without the extension.
 */
public final class ReportedTexts implements TestExecutionListener {

    /** Called by the launcher. */
    public ReportedTexts() {}

    @Override
    public void dynamicTestRegistered(TestIdentifier test) {
        search("the display name of " + name(test), test.getDisplayName());
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        search("the reason to skip " + name(test), reason);
    }

    @Override
    public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
        for (Map.Entry<String, String> pair : entry.getKeyValuePairs().entrySet()) {
            search("a report entry of " + name(test), pair.getKey() + "=" + pair.getValue());
        }
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        result.getThrowable()
                .filter(thrown -> Guard.ifUsed()
                        .filter(guard -> !guard.isReported(thrown))
                        .isPresent())
                .ifPresent(thrown -> search("the exception of " + name(test), StackTraces.of(thrown)));
    }

    private static void search(String place, String text) {
        Guard.ifUsed().ifPresent(guard -> guard.seenIn(guard.run(), place, text));
    }

    /** The class or method of a test, since its display name may show a secret. */
    private static String name(TestIdentifier test) {
        return test.getSource()
                .map(source -> source instanceof MethodSource method
                        ? simple(method.getClassName()) + "." + method.getMethodName()
                        : source instanceof ClassSource type ? simple(type.getClassName()) : "a test")
                .orElse("a test");
    }

    private static String simple(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }
}
