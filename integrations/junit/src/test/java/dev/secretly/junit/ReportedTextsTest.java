package dev.secretly.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Shows secrets in texts that no extension of the test gets to see, and runs the tests by the launcher, as build tools do. */
@SuppressWarnings("JUnit") // The nested classes are run by these tests.
class ReportedTextsTest {

    private static String key() {
        Shop shop = ShopSecrets.load();
        return shop.apiKey().reveal();
    }

    /** The messages with which the engine of JUnit fails. */
    private static List<String> failuresOfTheRun(Class<?> tests) {
        List<String> failures = new ArrayList<>();
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(tests))
                .build();
        LauncherFactory.create().execute(request, new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (test.getDisplayName().equals("JUnit Jupiter")) {
                    result.getThrowable().ifPresent(thrown -> failures.add(String.valueOf(thrown.getMessage())));
                }
            }
        });
        return failures;
    }

    @FakeSecrets
    static class Aborted {

        static Stream<String> arguments() {
            return Assumptions.abort(key());
        }

        @ParameterizedTest
        @MethodSource("arguments")
        void withArguments(String argument) {}
    }

    static final class Processor implements TestInstancePostProcessor {
        @Override
        public void postProcessTestInstance(Object instance, ExtensionContext context) {
            Assumptions.abort("no server with " + key());
        }
    }

    @FakeSecrets
    @ExtendWith(Processor.class)
    static class AbortedByAnExtension {
        @Test
        void test() {}
    }

    static final class Condition implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return context.getTestMethod().isPresent()
                    ? ConditionEvaluationResult.disabled("not with " + key())
                    : ConditionEvaluationResult.enabled("");
        }
    }

    @FakeSecrets
    @ExtendWith(Condition.class)
    static class Skipped {
        @Test
        void test() {}
    }

    @FakeSecrets
    static class Published {
        @Test
        void test(TestReporter reporter) {
            reporter.publishEntry("token", key());
        }
    }

    @FakeSecrets
    static class Named {

        static Stream<String> arguments() {
            return Stream.of(key());
        }

        @ParameterizedTest
        @MethodSource("arguments")
        void test(String argument) {}
    }

    @Test
    void namesExceptionsReasonsAndEntriesOfTheReportFailTheRun() {
        String shown = "the secret shop.api_key was found in ";
        assertEquals(
                List.of(shown + "the exception of ReportedTextsTest$Aborted.withArguments (line 1)"),
                failuresOfTheRun(Aborted.class));
        assertEquals(
                List.of(shown + "the exception of ReportedTextsTest$AbortedByAnExtension.test (line 1)"),
                failuresOfTheRun(AbortedByAnExtension.class));
        assertEquals(
                List.of(shown + "the reason to skip ReportedTextsTest$Skipped.test (line 1)"),
                failuresOfTheRun(Skipped.class));
        assertEquals(
                List.of(shown + "a report entry of ReportedTextsTest$Published.test (line 1)"),
                failuresOfTheRun(Published.class));
        assertEquals(
                List.of(shown + "the display name of ReportedTextsTest$Named.test (line 1)"),
                failuresOfTheRun(Named.class));
    }

    @FakeSecrets
    static class GivenToItsTest {
        @Test
        void fails() {
            throw new IllegalStateException(key());
        }

        @Test
        void isAborted() {
            Assumptions.abort(key());
        }

        @Test
        void prints() {
            System.out.println(key());
        }
    }

    @Test
    void aLeakThatATestHasIsNotReportedAgain() {
        assertTrue(failuresOfTheRun(GivenToItsTest.class).isEmpty());
    }
}
