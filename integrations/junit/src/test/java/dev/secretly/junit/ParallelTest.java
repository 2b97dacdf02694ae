package dev.secretly.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.secretly.runtime.Secrets;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Runs classes side by side, of which one shows a secret. */
@SuppressWarnings("JUnit") // The nested classes are run by these tests.
class ParallelTest {

    private static final int RUNS = 6;

    /** Both classes are there before one of them goes on. */
    private static CyclicBarrier bothRun = new CyclicBarrier(2);

    private static void meet() throws Exception {
        bothRun.await(20, TimeUnit.SECONDS);
    }

    @FakeSecrets
    @FakeSecret(key = "shop.name", value = "the name of the class that leaks")
    static class LeakingClassValue {

        @Test
        void leaks(Secrets secrets) throws Exception {
            meet();
            System.out.println("one");
            System.out.println(ShopSecrets.load(secrets).name());
            meet();
        }
    }

    @FakeSecrets
    static class Innocent {

        @Test
        void isInnocent(Secrets secrets) throws Exception {
            meet();
            System.out.println(ShopSecrets.load(secrets).port());
            meet();
            System.out.println("two");
        }
    }

    @RepeatedTest(RUNS)
    void theTestThatShowsAValueOfItsClassFailsAndNoOther() {
        bothRun = new CyclicBarrier(2);

        assertEquals(
                List.of("leaks(Secrets): the secret shop.name was found in System.out (line 2)"),
                JUnitRun.inParallel(LeakingClassValue.class, Innocent.class).namedFailures());
    }

    @FakeSecrets
    static class LeakingInAMethodOfTheClass {

        private static String key = "";

        @BeforeAll
        static void meetFirst(Secrets secrets) throws Exception {
            key = ShopSecrets.load(secrets).apiKey().reveal();
            meet();
            System.err.println(key);
            meet();
        }

        @Test
        void isInnocent() {}
    }

    @RepeatedTest(RUNS)
    void theClassThatShowsAValueBeforeItsTestsFailsAndNoOther() {
        bothRun = new CyclicBarrier(2);

        assertEquals(
                List.of(
                        "ParallelTest$LeakingInAMethodOfTheClass: the secret shop.api_key was found in System.err (line 1)"),
                JUnitRun.allInParallel(LeakingInAMethodOfTheClass.class, Innocent.class)
                        .namedFailures());
    }

    @FakeSecrets
    static class LeakingInAnotherThread {

        @Test
        void leaks(Secrets secrets) throws Exception {
            meet();
            Thread thread = new Thread(
                    () -> System.out.println(ShopSecrets.load(secrets).apiKey().reveal()));
            thread.start();
            thread.join();
            meet();
        }
    }

    @RepeatedTest(RUNS)
    void whatNoTestIsKnownToHaveShownFailsTheRun() {
        bothRun = new CyclicBarrier(2);

        assertEquals(
                List.of(
                        "JUnit Jupiter: the secret shop.api_key was found in System.out, but it is not certain which class printed it;"
                                + " candidates: ParallelTest$Innocent, ParallelTest$LeakingInAnotherThread"),
                JUnitRun.inParallel(LeakingInAnotherThread.class, Innocent.class)
                        .namedFailures());
    }

    @Test
    void anotherThreadWorksForTheOnlyTestThatRuns() {
        bothRun = new CyclicBarrier(1);

        assertEquals(
                List.of("leaks(Secrets): the secret shop.api_key was found in System.out (line 1)"),
                JUnitRun.of(LeakingInAnotherThread.class).namedFailures());
    }

    @FakeSecrets
    static class StartsAThread {

        private static final ExecutorService POOL = Executors.newSingleThreadExecutor();

        @Test
        void starts(Secrets secrets) throws Exception {
            String key = ShopSecrets.load(secrets).apiKey().reveal();
            POOL.submit(() -> meet() == null);
            POOL.execute(() -> System.out.println(key));
        }

        private static Object meet() throws Exception {
            ParallelTest.meet();
            return "";
        }
    }

    @FakeSecrets
    static class WaitsForTheThread {

        @Test
        void waits() throws Exception {
            meet();
            StartsAThread.POOL.shutdown();
            assertTrue(StartsAThread.POOL.awaitTermination(20, TimeUnit.SECONDS));
        }
    }

    @Test
    void aThreadThatAClassHasLeftBehindFailsTheRun() {
        bothRun = new CyclicBarrier(2);

        assertEquals(
                List.of(
                        "JUnit Jupiter: the secret shop.api_key was found in System.out, but it is not certain which class printed it;"
                                + " candidates: ParallelTest$StartsAThread, ParallelTest$WaitsForTheThread"),
                JUnitRun.of(StartsAThread.class, WaitsForTheThread.class).namedFailures());
    }

    @FakeSecrets
    static class SharesAValue {

        @Test
        @FakeSecret(key = "shop.name", value = "a name that only one test has")
        void leaksNothing() throws Exception {
            meet();
            meet();
        }

        @Test
        void showsTheSameText() throws Exception {
            meet();
            System.out.println("a name that only one test has");
            meet();
        }

        @AfterAll
        static void showsItWhenItIsNoSecretAnyMore() {
            System.out.println("a name that only one test has");
        }
    }

    @RepeatedTest(RUNS)
    void aValueThatOneTestHasAndAnotherOneShowsFailsTheirClass() {
        bothRun = new CyclicBarrier(2);

        assertEquals(
                List.of("ParallelTest$SharesAValue: the secret shop.name was found in System.out (line 1)"),
                JUnitRun.allInParallel(SharesAValue.class).namedFailures());
    }

    private static final ExecutorService SHARED =
            Executors.newSingleThreadExecutor(run -> new Thread(null, run, "shared", 0, false));

    @FakeSecrets
    static class LeavesWorkToASharedThread {

        @Test
        void leaves(Secrets secrets) {
            String key = ShopSecrets.load(secrets).apiKey().reveal();
            SHARED.execute(() -> {
                try {
                    meet();
                    System.out.println(key);
                    meet();
                } catch (Exception exception) {
                    throw new IllegalStateException(exception);
                }
            });
        }
    }

    @FakeSecrets
    static class IsInnocentMeanwhile {

        @Test
        void isInnocent() throws Exception {
            meet();
            meet();
        }
    }

    /** Such a thread is that of an appender, of a client, of a pool: nobody knows which test it works for. */
    @Test
    void whatAThreadOfAnEarlierClassShowsDoesNotFailALaterOne() {
        bothRun = new CyclicBarrier(2);

        List<String> failures = JUnitRun.of(LeavesWorkToASharedThread.class, IsInnocentMeanwhile.class)
                .namedFailures();
        assertEquals(1, failures.size(), failures.toString());
        assertTrue(
                failures.get(0)
                        .startsWith(
                                "JUnit Jupiter: the secret shop.api_key was found in System.out, but it is not certain"
                                        + " which class printed it; candidates: "),
                failures.toString());
        assertTrue(failures.get(0).contains("$LeavesWorkToASharedThread"), failures.toString());
    }

    static final class LeakingExtension implements BeforeAllCallback {
        @Override
        public void beforeAll(ExtensionContext context) throws Exception {
            meet();
            System.out.println(ShopSecrets.load().apiKey().reveal());
            meet();
        }
    }

    @ExtendWith(LeakingExtension.class)
    @FakeSecrets
    static class LeakingBeforeItIsWatched {

        @Test
        void test() {}
    }

    @RepeatedTest(RUNS)
    void whatAClassShowsBeforeItIsWatchedDoesNotFailTheOneBesideIt() {
        bothRun = new CyclicBarrier(2);
        List<String> failures = JUnitRun.inParallel(LeakingBeforeItIsWatched.class, IsInnocentMeanwhile.class)
                .namedFailures();

        assertEquals(1, failures.size(), failures.toString());
        assertTrue(
                failures.get(0).startsWith("JUnit Jupiter: the secret shop.api_key was found in System.out"),
                failures.toString());
    }

    @FakeSecrets
    static class LeaksInTwoPieces {

        @Test
        void leaks(Secrets secrets) throws Exception {
            String key = ShopSecrets.load(secrets).apiKey().reveal();
            System.out.print(key.substring(0, 12));
            meet();
            meet();
            System.out.println(key.substring(12));
        }
    }

    @FakeSecrets
    static class StartsInBetween {

        @BeforeAll
        static void waitForTheFirstPiece() throws Exception {
            meet();
        }

        @Test
        @FakeSecret(key = "shop.name", value = "a value that is new from now on")
        void startsWithAValueOfItsOwn() throws Exception {
            meet();
        }
    }

    @RepeatedTest(RUNS)
    void aValueInTwoPiecesIsFoundAlthoughAnotherTestStartsInBetween() {
        bothRun = new CyclicBarrier(2);

        assertEquals(
                List.of("leaks(Secrets): the secret shop.api_key was found in System.out (line 1)"),
                JUnitRun.inParallel(LeaksInTwoPieces.class, StartsInBetween.class)
                        .namedFailures());
    }

    @FakeSecrets
    static class ThatHasAPool {

        /** A thread that dies with the JVM, for each test. */
        private static ExecutorService pool = newPool();

        private static ExecutorService newPool() {
            return Executors.newSingleThreadExecutor(run -> {
                Thread thread = new Thread(run);
                thread.setDaemon(true);
                return thread;
            });
        }

        @Test
        void isInnocent() throws Exception {
            pool = newPool();
            pool.submit(() -> "").get();
            meet();
            meet();
        }
    }

    /** It gets fakes as well, since it runs beside a class that has them. */
    static class WithoutTheExtension {

        @Test
        void usesThePoolOfAnotherClass() throws Exception {
            meet();
            ThatHasAPool.pool
                    .submit(() -> System.out.println(ShopSecrets.load().apiKey().reveal()))
                    .get();
            meet();
        }
    }

    @RepeatedTest(RUNS)
    void aClassWhosePoolIsUsedByAClassThatIsNotWatchedDoesNotFail() {
        bothRun = new CyclicBarrier(2);
        List<String> failures = JUnitRun.inParallel(ThatHasAPool.class, WithoutTheExtension.class)
                .namedFailures();

        assertEquals(1, failures.size(), failures.toString());
        assertTrue(failures.get(0).startsWith("JUnit Jupiter: "), failures.toString());
    }

    @FakeSecrets
    static class WithATimeLimit {

        @Test
        @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
        void leaks(Secrets secrets) throws Exception {
            meet();
            System.out.println(ShopSecrets.load(secrets).apiKey().reveal());
            meet();
        }
    }

    @RepeatedTest(RUNS)
    void aTestThatRunsInAThreadOfItsOwnFailsForWhatItShows() {
        bothRun = new CyclicBarrier(2);

        assertEquals(
                List.of("leaks(Secrets): the secret shop.api_key was found in System.out (line 1)"),
                JUnitRun.inParallel(WithATimeLimit.class, IsInnocentMeanwhile.class)
                        .namedFailures());
    }
}
