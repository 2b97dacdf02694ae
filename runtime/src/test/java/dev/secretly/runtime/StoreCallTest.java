package dev.secretly.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.secretly.runtime.rotation.LiveFixture;
import dev.secretly.runtime.spi.SecretAnswer;
import dev.secretly.runtime.spi.SecretSource;
import dev.secretly.runtime.spi.StoreException;
import dev.secretly.runtime.spi.StorePhase;
import dev.secretly.runtime.spi.StoreRequest;
import dev.secretly.testing.Canary;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** How stores are called: on which thread, for how long, and what they keep. */
class StoreCallTest {

    private static final Declared ONE = Declared.keys("trello.api_key");

    /** Answers a request. */
    private interface Answers {

        List<SecretAnswer> ask(StoreRequest request) throws Exception;
    }

    private static final class Source implements SecretSource {

        private final Answers answers;
        private final AtomicInteger closed = new AtomicInteger();

        private Source(Answers answers) {
            this.answers = answers;
        }

        @Override
        public String name() {
            return "vault";
        }

        @Override
        public List<SecretAnswer> ask(StoreRequest request) throws Exception {
            return answers.ask(request);
        }

        @Override
        public void close() {
            closed.incrementAndGet();
        }
    }

    private static Secrets of(Answers answers) {
        return Secrets.builder().source(new Source(answers)).build();
    }

    private static List<SecretAnswer> all(StoreRequest request, String value) {
        return request.secrets().stream()
                .map(secret -> SecretAnswer.present(value, "vault"))
                .toList();
    }

    private static String failure(Secrets secrets) {
        return String.valueOf(
                assertThrows(SecretsException.class, () -> ONE.load(secrets)).getMessage());
    }

    @Test
    void aStoreIsCalledOnADaemonThreadOfItsOwnWithTheClassLoaderOfTheCaller() {
        AtomicReference<Thread> seen = new AtomicReference<>();
        AtomicReference<ClassLoader> classes = new AtomicReference<>();
        ONE.load(of(request -> {
            seen.set(Thread.currentThread());
            classes.set(Thread.currentThread().getContextClassLoader());
            return all(request, "k");
        }));

        assertNotEquals(Thread.currentThread(), seen.get());
        assertTrue(seen.get().isDaemon());
        assertSame(Thread.currentThread().getContextClassLoader(), classes.get());
    }

    @Test
    void aServerThatDoesNotAnswerEndsTheLoadAfterTenSecondsAndTheMessageNamesThePhases() throws Exception {
        CompletableFuture<Boolean> wasInterrupted = new CompletableFuture<>();
        long start = System.nanoTime();
        String message = failure(of(request -> {
            request.begin(StorePhase.LOGIN, time -> new StoreException("no login", "log in"));
            Thread.sleep(2_000);
            request.begin(
                    StorePhase.ANSWER,
                    time -> new StoreException(
                            "no answer from vault.example within " + time.toSeconds() + " s", "wait"));
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException abandoned) {
                wasInterrupted.complete(true);
            }
            return List.of();
        }));
        Duration took = Duration.ofNanos(System.nanoTime() - start);

        assertTrue(
                Pattern.compile(
                                "FAILED  no answer from vault\\.example within 10 s \\(login \\d\\.\\d s, answer \\d+\\.\\d s\\)")
                        .matcher(message.replaceAll("\\s+", " ").replace("FAILED ", "FAILED  "))
                        .find(),
                message);
        assertTrue(message.endsWith("To fix it, wait"), message);
        assertTrue(took.toSeconds() >= 10 && took.toSeconds() < 25, took.toString());
        assertTrue(wasInterrupted.get());
    }

    /** A store that says nothing of what it does is not waited for either; what it needs before it waits counts, too. */
    @Test
    void aStoreThatHangsEndsTheLoadAfterThirtySeconds() throws Exception {
        String message = failure(of(request -> {
            Thread.sleep(60_000);
            return List.of();
        }));

        assertTrue(message.contains("FAILED  no answer within 30 s"), message);
        assertTrue(message.endsWith("To fix it, make sure that vault responds"), message);
    }

    @Test
    void theTimeThatIsLeftShrinksToTenSecondsWithTheFirstWait() {
        List<Duration> left = new ArrayList<>();
        ONE.load(of(request -> {
            left.add(request.timeLeft());
            request.begin(StorePhase.CONNECTION, time -> new StoreException("", ""));
            left.add(request.timeLeft());
            return all(request, "k");
        }));

        assertTrue(left.get(0).toSeconds() >= 25, left.toString());
        assertTrue(left.get(1).toSeconds() <= 10, left.toString());
    }

    @Test
    void aThreadThatIsInterruptedStaysInterruptedAndSaysSo() throws Exception {
        CountDownLatch isAsked = new CountDownLatch(1);
        AtomicReference<String> message = new AtomicReference<>("");
        AtomicReference<Boolean> isInterrupted = new AtomicReference<>(false);
        Thread loading = new Thread(() -> {
            message.set(failure(of(request -> {
                isAsked.countDown();
                Thread.sleep(60_000);
                return List.of();
            })));
            isInterrupted.set(Thread.currentThread().isInterrupted());
        });
        loading.start();
        isAsked.await();
        loading.interrupt();
        loading.join(5_000);

        assertTrue(message.get().contains("FAILED  the thread was interrupted"), message.get());
        assertTrue(isInterrupted.get());
    }

    /** A login that counts what is done with it. It would print a value. */
    private static final class Token implements AutoCloseable {

        private final AtomicInteger closed;

        private Token(AtomicInteger closed) {
            this.closed = closed;
        }

        @Override
        public void close() {
            closed.incrementAndGet();
        }

        @Override
        public String toString() {
            return Canary.of("token");
        }
    }

    @Test
    void aLoginIsKeptUntilTheSecretsAreClosedAndThenMadeAnew() {
        AtomicInteger logins = new AtomicInteger();
        AtomicInteger closed = new AtomicInteger();
        Source source = new Source(request -> {
            request.logins().get(Token.class, "here", token -> true, () -> {
                logins.incrementAndGet();
                return new Token(closed);
            });
            return all(request, "k");
        });
        Secrets secrets = Secrets.builder().source(source).build();
        ONE.load(secrets);
        ONE.load(secrets);
        assertEquals(1, logins.get());
        secrets.close();
        assertEquals(1, closed.get());
        assertEquals(1, source.closed.get());
        ONE.load(secrets);
        assertEquals(2, logins.get());
        secrets.close();
        secrets.close();
        assertEquals(2, closed.get());
    }

    @Test
    void aLoginThatHasExpiredOrIsForgottenIsMadeAnew() {
        AtomicInteger logins = new AtomicInteger();
        Secrets secrets = of(request -> {
            Integer login = request.logins().get(Integer.class, "", number -> number != 1, logins::incrementAndGet);
            if (login == 2) {
                request.logins().forget(login);
            }
            return all(request, "k");
        });
        ONE.load(secrets); // Logs in as 1, which cannot be used again.
        ONE.load(secrets); // Logs in as 2, and forgets it.
        ONE.load(secrets); // Logs in as 3, which is kept.
        ONE.load(secrets);

        assertEquals(3, logins.get());
    }

    @Test
    void aLoginThatFailsIsNotKeptAndItsWordsAreShown() {
        AtomicInteger logins = new AtomicInteger();
        Secrets secrets = of(request -> {
            request.logins().get(String.class, "", token -> true, () -> {
                if (logins.incrementAndGet() == 1) {
                    throw new StoreException("the role is denied", "allow it");
                }
                return Canary.of("token");
            });
            return all(request, "k");
        });

        assertTrue(failure(secrets).contains("FAILED  the role is denied"));
        assertEquals(List.of("k"), ONE.load(secrets));
        assertEquals(2, logins.get());
    }

    @Test
    void threadsThatAskAtTheSameTimeShareALogin() throws Exception {
        AtomicInteger logins = new AtomicInteger();
        Secrets secrets = of(request -> {
            request.logins().get(Integer.class, "", number -> true, () -> {
                Thread.sleep(200);
                return logins.incrementAndGet();
            });
            return all(request, "k");
        });
        List<Thread> threads = new ArrayList<>();
        List<String> values = Collections.synchronizedList(new ArrayList<>());
        for (int i = 0; i < 8; i++) {
            threads.add(new Thread(() -> values.addAll(ONE.load(secrets))));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }

        assertEquals(1, logins.get());
        assertEquals(Collections.nCopies(8, "k"), values);
    }

    @Test
    void noLoginIsShown() {
        Secrets secrets = of(request -> {
            Token token = request.logins().get(Token.class, "here", kept -> true, () -> new Token(new AtomicInteger()));
            throw new IllegalStateException(request + " " + request.logins() + token);
        });
        String message = failure(secrets);

        assertFalse(message.contains(Canary.marker()), message);
        assertFalse((secrets + "").contains(Canary.marker()));
    }

    /** Another source that asks the first one again on a thread of its own would wait for itself without end. */
    @Test
    void sourcesThatAskEachOtherAreNoticedAcrossTheirThreads() {
        AtomicReference<Secrets> both = new AtomicReference<>();
        both.set(of(request -> {
            ONE.load(of(inner -> {
                ONE.load(both.get());
                return all(inner, "inner");
            }));
            return all(request, "k");
        }));
        String message = failure(both.get());

        assertTrue(message.contains("vault"), message);
        assertTrue(message.contains("load its own secrets from other sources") || message.contains("secret"), message);
    }

    @Test
    void aMissingClassOfALibraryIsNamed() {
        String message = failure(of(request -> {
            throw new NoClassDefFoundError("com/example/json/Parser");
        }));

        assertTrue(message.contains("java.lang.NoClassDefFoundError for com.example.json.Parser"), message);
        assertTrue(message.endsWith("or use versions of the libraries that fit together"), message);
        assertFalse(failure(of(request -> {
                    throw new NoClassDefFoundError(Canary.of("a.b.C"));
                }))
                .contains(Canary.marker()));
    }

    @Test
    void aStoreHasTheClassLoaderOfTheCallerAlsoIfItIsNotThatOfTheSystem() throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        AtomicReference<ClassLoader> seen = new AtomicReference<>();
        try (URLClassLoader classes = new URLClassLoader(new URL[0], before)) {
            thread.setContextClassLoader(classes);
            ONE.load(of(request -> {
                seen.set(Thread.currentThread().getContextClassLoader());
                return all(request, "k");
            }));
            assertSame(classes, seen.get());
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    void aSourceThatHangsIsNotCalledAgainAndAgain() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        AtomicInteger calls = new AtomicInteger();
        Secrets secrets = of(request -> {
            calls.incrementAndGet();
            request.begin(StorePhase.ANSWER, time -> new StoreException("no answer", "wait"));
            while (end.getCount() > 0) {
                try {
                    end.await();
                } catch (InterruptedException ignored) {
                    // It hangs.
                }
            }
            return List.of();
        });
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            threads.add(new Thread(() -> failure(secrets)));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        String message = failure(secrets);
        assertTrue(message.contains("FAILED  3 earlier calls have not ended"), message);
        assertEquals(3, calls.get());
        end.countDown();
        LiveFixture.await(() -> !failure(secrets).contains("earlier calls"));
    }

    @Test
    void aSourceThatWasInterruptedDoesNotInterruptTheProgram() {
        String message = failure(of(request -> {
            throw new InterruptedException();
        }));
        assertTrue(message.contains("FAILED  the source was interrupted"), message);
        assertFalse(Thread.currentThread().isInterrupted());
        failure(of(request -> request.secrets().stream()
                .map(secret -> SecretAnswer.failed("vault", new InterruptedException()))
                .toList()));
        assertFalse(Thread.currentThread().isInterrupted());
    }

    @Test
    void theInterruptionOfOneThreadEndsNoLoginOrReadingOfAnother() throws Exception {
        CountDownLatch isRunning = new CountDownLatch(1);
        AtomicInteger logins = new AtomicInteger();
        Secrets secrets = of(request -> {
            request.logins().get(Integer.class, "", number -> true, () -> {
                int number = logins.incrementAndGet();
                isRunning.countDown();
                Thread.sleep(number == 1 ? 60_000 : 1);
                return number;
            });
            return all(request, "k");
        });
        Thread first = new Thread(() -> failure(secrets));
        first.start();
        isRunning.await();
        AtomicReference<Object> second = new AtomicReference<>();
        Thread other = new Thread(() -> second.set(ONE.load(secrets)));
        other.start();
        Thread.sleep(200);
        first.interrupt();
        first.join();
        other.join();

        assertEquals(List.of("k"), second.get());
        assertEquals(2, logins.get());
    }

    @Test
    void aLoginThatCannotBeClosedKeepsNoOtherFromBeingClosed() {
        AtomicInteger closed = new AtomicInteger();
        Secrets secrets = of(request -> {
            request.logins().get(AutoCloseable.class, "a", login -> true, () -> () -> {
                throw new AssertionError(Canary.of("x"));
            });
            request.logins().get(AutoCloseable.class, "b", login -> true, () -> closed::incrementAndGet);
            return all(request, "k");
        });
        ONE.load(secrets);
        secrets.close();

        assertEquals(1, closed.get());
    }

    @Test
    void noAnswersAreOneProblem() {
        assertTrue(failure(of(request -> null)).contains("the wrong number of answers"));
        assertTrue(failure(of(request -> java.util.Collections.singletonList(null)))
                .contains("the wrong number of answers"));
    }
}
