package dev.secretly.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.secretly.runtime.Secrets;
import dev.secretly.runtime.SecretsException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Shows secrets in all parts of the life of a test. */
@SuppressWarnings("JUnit") // The nested classes are run by these tests.
class LifecycleTest {

    private static final String SHOWN = "the secret shop.api_key was found in ";

    private static String key(Secrets secrets) {
        return ShopSecrets.load(secrets).apiKey().reveal();
    }

    private static IllegalStateException failure(Secrets secrets) {
        return new IllegalStateException("fails", new IllegalArgumentException(key(secrets)));
    }

    /** The failures, with "N" for the line of a stack trace. */
    private static List<String> failures(Class<?> tests) {
        return JUnitRun.of(tests).namedFailures().stream()
                .map(failure -> failure.replaceAll("the exception \\(line \\d+\\)", "the exception (line N)"))
                .toList();
    }

    @FakeSecrets
    static class InBeforeEach {
        @BeforeEach
        void before(Secrets secrets) {
            throw failure(secrets);
        }

        @Test
        void test() {}
    }

    @FakeSecrets
    static class InAfterEach {
        @AfterEach
        void after(Secrets secrets) {
            throw failure(secrets);
        }

        @Test
        void test() {}
    }

    @FakeSecrets
    static class InBeforeAll {
        @BeforeAll
        static void before(Secrets secrets) {
            throw failure(secrets);
        }

        @Test
        void test() {}
    }

    @FakeSecrets
    static class InAfterAll {
        @AfterAll
        static void after(Secrets secrets) {
            throw failure(secrets);
        }

        @Test
        void test() {}
    }

    @Test
    void exceptionsOfAllMethodsAreSearched() {
        String shown = "fails + " + SHOWN + "the exception (line N)";

        assertEquals(List.of("test(): " + shown), failures(InBeforeEach.class));
        assertEquals(List.of("test(): " + shown), failures(InAfterEach.class));
        assertEquals(List.of("LifecycleTest$InBeforeAll: " + shown), failures(InBeforeAll.class));
        assertEquals(List.of("LifecycleTest$InAfterAll: " + shown), failures(InAfterAll.class));
    }

    @FakeSecrets
    static class InConstructor {
        InConstructor(Secrets secrets) {
            throw failure(secrets);
        }

        @Test
        void test() {}
    }

    @FakeSecrets
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class InConstructorOfOneInstance {
        InConstructorOfOneInstance(Secrets secrets) {
            System.out.println(key(secrets));
            throw failure(secrets);
        }

        @Test
        void test() {}
    }

    @Test
    void exceptionsOfConstructorsAreSearched() {
        assertEquals(
                List.of("LifecycleTest$InConstructor: " + SHOWN + "the exception (line N)", "test(): fails"),
                failures(InConstructor.class));
        List<String> ofOneInstance = failures(InConstructorOfOneInstance.class);
        assertEquals(1, ofOneInstance.size(), ofOneInstance.toString());
        assertTrue(ofOneInstance.get(0).contains(SHOWN + "the exception (line N)"), ofOneInstance.toString());
        assertTrue(ofOneInstance.get(0).contains(SHOWN + "System.out (line 1)"), ofOneInstance.toString());
    }

    @FakeSecrets
    static class Dynamic {
        @TestFactory
        Stream<DynamicTest> tests(Secrets secrets) {
            return Stream.of(
                    dynamicTest("prints", () -> System.out.println(key(secrets))),
                    dynamicTest("throws", () -> {
                        throw failure(secrets);
                    }),
                    dynamicTest("is aborted", () -> assumeTrue(false, key(secrets))),
                    dynamicTest("is fine", () -> System.out.println("fine")));
        }
    }

    @Test
    void dynamicTestsAreWatchedOneByOne() {
        List<String> failures = failures(Dynamic.class);
        assertEquals(3, failures.size(), failures.toString());
        assertTrue(failures.get(0).startsWith("is aborted: " + SHOWN + "the exception (line N)"), failures.toString());
        assertEquals("prints: " + SHOWN + "System.out (line 1)", failures.get(1));
        assertEquals("throws: fails + " + SHOWN + "the exception (line N)", failures.get(2));
    }

    @FakeSecrets
    static class FailedAssumptions {
        @Test
        void inATest(Secrets secrets) {
            assumeTrue(false, "no server with " + key(secrets));
        }

        @Test
        void withOutputBefore(Secrets secrets) {
            System.out.println(key(secrets));
            assumeTrue(false);
        }

        @Test
        void withoutALeak() {
            assumeTrue(false);
        }
    }

    @Test
    void aFailedAssumptionDoesNotHideALeak() {
        List<String> failures = failures(FailedAssumptions.class);

        assertEquals(2, failures.size(), failures.toString());
        assertTrue(failures.get(0).startsWith("inATest(Secrets): " + SHOWN + "the exception"), failures.toString());
        assertTrue(
                failures.get(1).startsWith("withOutputBefore(Secrets): " + SHOWN + "System.out"), failures.toString());
    }

    static final class FailingExtension implements BeforeEachCallback {
        @Override
        public void beforeEach(ExtensionContext context) {
            throw new IllegalStateException(shownByExtension);
        }
    }

    private static String shownByExtension = "";

    @ExtendWith(FailingExtension.class)
    @FakeSecrets
    static class AfterAnotherExtension {

        @BeforeAll
        static void before(Secrets secrets) {
            shownByExtension = key(secrets);
        }

        @Test
        void test() {}
    }

    @Test
    void anExtensionThatFailsBeforeThisOneIsSearched() {
        List<String> failures = failures(AfterAnotherExtension.class);

        assertEquals(1, failures.size(), failures.toString());
        assertTrue(failures.get(0).endsWith(" + " + SHOWN + "the exception (line N)"), "no leak is reported");
    }

    @FakeSecrets
    static class HidesItsMessage {

        @Test
        void hides(Secrets secrets) {
            throw new RuntimeException(key(secrets)) {

                private static final long serialVersionUID = 1;

                @Override
                public void printStackTrace(PrintWriter writer) {
                    throw new AssertionError("cannot be printed");
                }
            };
        }
    }

    @Test
    void anExceptionThatCannotBePrintedIsSearchedAndDoesNoHarm() {
        PrintStream before = System.out;

        assertTrue(failures(HidesItsMessage.class).get(0).contains(SHOWN + "the exception"), "no leak is reported");
        assertSame(before, System.out);
    }

    @FakeSecrets
    static class FailsByItself {

        private static final IllegalStateException OWN = new IllegalStateException("its own");

        @Test
        void ofSecrets(Secrets secrets) {
            System.out.println(key(secrets));
            PickySecrets.load(Secrets.of(java.util.Map.of()));
        }

        @Test
        void ofItsOwn(Secrets secrets) {
            System.out.println(key(secrets));
            throw OWN;
        }

        @Test
        void withoutSuppressedExceptions(Secrets secrets) {
            System.out.println(key(secrets));
            throw new NothingSuppressed();
        }
    }

    private static final class NothingSuppressed extends RuntimeException {

        private static final long serialVersionUID = 1;

        NothingSuppressed() {
            super("nothing is suppressed", null, false, true);
        }
    }

    @Test
    void aTestKeepsItsOwnExceptionAndTheLeakIsNotLost() {
        List<Throwable> thrown = EngineTestKit.engine("junit-jupiter")
                .selectors(org.junit.platform.engine.discovery.DiscoverySelectors.selectClass(FailsByItself.class))
                .execute()
                .testEvents()
                .failed()
                .stream()
                .map(event -> event.getRequiredPayload(org.junit.platform.engine.TestExecutionResult.class)
                        .getThrowable()
                        .orElseThrow())
                .toList();
        assertEquals(3, thrown.size());
        assertTrue(thrown.contains(FailsByItself.OWN));
        assertSame(AssertionError.class, FailsByItself.OWN.getSuppressed()[0].getClass());
        Throwable ofSecrets = thrown.stream()
                .filter(SecretsException.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertEquals(SHOWN + "System.out (line 1)", ofSecrets.getSuppressed()[0].getMessage());

        assertTrue(
                failures(FailsByItself.class).contains("LifecycleTest$FailsByItself: " + SHOWN + "System.out (line 1)"),
                failures(FailsByItself.class).toString());
    }

    @FakeSecrets
    @FakeSecret(key = "shop.name", value = "the name that the class has")
    static class TwoValues {

        @Test
        @FakeSecret(key = "shop.name", value = "the name that the test has")
        void showsTheOneOfTheClass() {
            System.out.println("the name that the class has");
        }

        @Test
        @FakeSecret(key = "shop.name", value = "the name that the test has")
        void showsTheOneOfTheTest(Secrets secrets) {
            System.out.println(ShopSecrets.load(secrets).name());
        }

        @Test
        void showsTheOneOfAParameter(
                @FakeSecret(key = "shop.name", value = "the name that a parameter has") Secrets secrets) {
            System.out.println(ShopSecrets.load(secrets).name());
        }

        @Nested
        @FakeSecret(key = "shop.name", value = "the name that the nested class has")
        class Inner {

            @Test
            void showsTheOneAroundIt() {
                System.out.println("the name that the class has");
            }

            @Test
            void showsItsOwn(Secrets secrets) {
                System.out.println(ShopSecrets.load(secrets).name());
            }
        }
    }

    @Test
    void theValuesOfClassMethodAndParameterAreAllSearched() {
        List<String> failures = failures(TwoValues.class);

        assertEquals(5, failures.size(), failures.toString());
        failures.forEach(failure -> assertTrue(
                failure.endsWith(": the secret shop.name was found in System.out (line 1)"), failures.toString()));
    }

    @FakeSecrets
    @FakeSecret(key = "shop.name", value = "of the class")
    static class LoadsByItself {

        @Test
        @FakeSecret(key = "shop.port", value = "1234")
        void inItsThread() {
            assertEquals("of the class", ShopSecrets.load().name());
            assertEquals(1234, ShopSecrets.load().port());
        }

        @Test
        void inAnotherThread() throws Exception {
            Shop[] loaded = new Shop[1];
            Thread thread = new Thread(() -> loaded[0] = ShopSecrets.load());
            thread.start();
            thread.join();
            assertEquals("of the class", loaded[0].name());
            assertTrue(loaded[0].apiKey().reveal().startsWith("fake-shop-api-key-"), "the form of a fake");
        }
    }

    @Test
    void aProgramThatChoosesNoSourcesLoadsFakesWhileATestRuns() {
        assertEquals(List.of(), failures(LoadsByItself.class));
        // Whatever the settings of the machine, the program's own sources have none of these secrets.
        assertThrows(SecretsException.class, ShopSecrets::load);
    }
}
