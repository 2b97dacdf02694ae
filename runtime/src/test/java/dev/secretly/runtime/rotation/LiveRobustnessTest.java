package dev.secretly.runtime.rotation;

import static dev.secretly.runtime.rotation.LiveFixture.await;
import static dev.secretly.runtime.rotation.LiveFixture.often;
import static dev.secretly.runtime.rotation.LiveFixture.replace;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.secretly.runtime.Declared;
import dev.secretly.runtime.FakeStore;
import dev.secretly.runtime.Secrets;
import dev.secretly.runtime.SecretsException;
import dev.secretly.runtime.rotation.Live.Outcome;
import dev.secretly.runtime.rotation.LiveFixture.Trello;
import dev.secretly.runtime.spi.SecretValue;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that nothing that goes wrong ends a rotation, and that no change is lost. */
class LiveRobustnessTest {

    private static final Logger LOGGER = Logger.getLogger(Live.class.getName());
    private static final Declared KEY = Declared.keys("trello.api_key");
    private static final Declared TOKEN = Declared.keys("trello.token");

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void writeFile() throws IOException {
        file = Files.writeString(folder.resolve("secrets.toml"), "trello.api_key = 'first'\n");
    }

    private void replaceNow(String key) {
        try {
            replace(file, "trello.api_key = '" + key + "'\n");
        } catch (IOException exception) {
            throw new IllegalStateException(exception);
        }
    }

    private static final class Throwing extends Handler {
        @Override
        public void publish(LogRecord logged) {
            throw new IllegalStateException("the log is broken");
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @Test
    void aLoggerThatThrowsEndsNothing() throws Exception {
        Handler throwing = new Throwing();
        LOGGER.addHandler(throwing);
        try (Live<Trello> live = often(file).start()) {
            replaceNow("second");
            await(() -> live.get().key().equals("second"));
            replaceNow("");
            replaceNow("third");
            await(() -> live.get().key().equals("third"));
            assertEquals(Outcome.UNCHANGED, live.refresh());
        } finally {
            LOGGER.removeHandler(throwing);
        }
    }

    @Test
    void aFileSystemThatIsClosedEndsNothing() throws Exception {
        URI zip = URI.create("jar:" + folder.resolve("secrets.zip").toUri());
        FileSystem files = FileSystems.newFileSystem(zip, Map.of("create", "true"));
        Path inZip = Files.writeString(files.getPath("/secrets.toml"), "trello.api_key = 'zipped'\n");
        try (Live<Trello> zipped = often(inZip).start();
                Live<Trello> other = often(file).start()) {
            files.close();
            replaceNow("second");
            await(() -> other.get().key().equals("second"));
            assertEquals(Outcome.FAILED, zipped.refresh());
            assertEquals("zipped", zipped.get().key());
        }
    }

    @Test
    void aFolderThatIsReplacedDuringTheFirstLoadIsSeen() throws Exception {
        Path conf = Files.createDirectory(folder.resolve("conf"));
        Path next = Files.createDirectory(folder.resolve("next"));
        for (String name : List.of("trello.api_key", "trello.token")) {
            Files.writeString(conf.resolve(name), "v1");
            Files.writeString(next.resolve(name), "v2");
        }
        Thread.sleep(2_500);
        AtomicBoolean isFirst = new AtomicBoolean(true);
        try (Live<List<String>> live = Live.<List<String>, RuntimeException>builder(secrets -> {
                    String key = KEY.load(secrets).get(0);
                    if (isFirst.getAndSet(false)) {
                        move(conf, folder.resolve("old"));
                        move(next, conf);
                    }
                    return List.of(key, TOKEN.load(secrets).get(0));
                })
                .secrets(Secrets.builder().directory(conf).build())
                .start()) {
            assertEquals(List.of("v2", "v2"), live.get());
        }
    }

    @Test
    void aFileThatIsSwappedDuringTheFirstLoadIsSeen() throws Exception {
        Path next = Files.writeString(folder.resolve("next.toml"), "trello.api_key = 'second'\n");
        Thread.sleep(2_500);
        AtomicBoolean isFirst = new AtomicBoolean(true);
        try (Live<Trello> live = Live.<Trello, RuntimeException>builder(secrets -> {
                    Trello trello = LiveFixture.load(secrets);
                    if (isFirst.getAndSet(false)) {
                        move(file, folder.resolve("old.toml"));
                        move(next, file);
                    }
                    return trello;
                })
                .secrets(Secrets.ofFile(file))
                .start()) {
            assertEquals("second", live.get().key());
        }
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException exception) {
            throw new IllegalStateException(exception);
        }
    }

    @Test
    void aStoreThatIsAskedOftenDoesNotMakeVerifyRunOften() throws Exception {
        FakeStore.VALUES.clear();
        FakeStore.VALUES.put("trello.api_key", SecretValue.ofText("first"));
        AtomicInteger attempts = new AtomicInteger();
        try (Live<List<String>> live = Live.<List<String>, RuntimeException>builder(KEY::load)
                .secrets(Secrets.builder().store("fake:keys").build())
                .every(LiveFixture.OFTEN)
                .verify(candidate -> {
                    attempts.incrementAndGet();
                    return false;
                })
                .start()) {
            FakeStore.VALUES.put("trello.api_key", SecretValue.ofText("second"));
            Thread.sleep(2_000);
            assertEquals(1, attempts.get());
            assertEquals(List.of("first"), live.get());
        }
    }

    @Test
    void secretsThatTheFunctionKeepsDoNotCountLater() throws Exception {
        AtomicReference<Secrets> kept = new AtomicReference<>();
        List<String> changes = Collections.synchronizedList(new ArrayList<>());
        try (Live<Trello> live = Live.<Trello, RuntimeException>builder(secrets -> {
                    kept.compareAndSet(null, secrets);
                    return LiveFixture.load(secrets);
                })
                .secrets(Secrets.ofFile(file))
                .every(Duration.ofHours(1))
                .start()) {
            live.onChange((before, after) -> changes.add(after.key()));
            assertThrows(SecretsException.class, () -> TOKEN.load(kept.get()));
            replace(file, "# a comment\ntrello.api_key = 'first'\n");
            assertEquals(Outcome.UNCHANGED, live.refresh());
            assertEquals(List.of(), changes);
        }
    }

    @Test
    void aRefreshThatUsesNothingFromItsSecretsFails() throws Exception {
        AtomicReference<Trello> cached = new AtomicReference<>();
        List<String> problems = Collections.synchronizedList(new ArrayList<>());
        try (Live<Trello> live = Live.<Trello, RuntimeException>builder(secrets -> {
                    Trello known = cached.get();
                    return known == null ? LiveFixture.load(secrets) : known;
                })
                .secrets(Secrets.ofFile(file))
                .every(Duration.ofHours(1))
                .start()) {
            live.onProblem(problem -> problems.add(String.valueOf(problem.getMessage())));
            cached.set(live.get());
            replaceNow("second");
            assertEquals(Outcome.FAILED, live.refresh());
            assertEquals(
                    List.of(
                            "Cannot refresh Trello: the function that loads it did not use the secrets that it was given. Pass them to load, as in"
                                    + " TrelloSecrets.load(secrets)."),
                    problems);
            cached.set(null);
            assertEquals(Outcome.CHANGED, live.refresh());
        }
    }

    @Test
    void problemsThatAlternateAreToldOnceEach() throws Exception {
        List<String> problems = Collections.synchronizedList(new ArrayList<>());
        try (Live<Trello> live = often(file).start()) {
            live.onProblem(
                    problem -> problems.add(problem.problems().get(0).kind().name()));
            for (int i = 0; i < 5; i++) {
                replaceNow("");
                live.refresh();
                replaceNow("changeme");
                live.refresh();
            }
            assertEquals(List.of("MISSING", "PLACEHOLDER"), problems);
        }
    }

    @Test
    void aFileThatIsTouchedAllTheTimeHoldsUpNoOther() throws Exception {
        Path touched = Files.writeString(folder.resolve("touched.toml"), "other = 1\n");
        AtomicBoolean isOver = new AtomicBoolean();
        Thread toucher = new Thread(() -> {
            for (int i = 0; !isOver.get(); i++) {
                try {
                    Files.setLastModifiedTime(
                            touched, FileTime.from(Instant.now().minusSeconds(i)));
                    Thread.sleep(5);
                } catch (IOException | InterruptedException exception) {
                    throw new IllegalStateException(exception);
                }
            }
        });
        try (Live<Trello> live = Live.<Trello, RuntimeException>builder(LiveFixture::load)
                .secrets(Secrets.builder().file(touched).file(file).build())
                .every(Duration.ofMillis(50))
                .start()) {
            toucher.start();
            replaceNow("second");
            await(() -> live.get().key().equals("second"));
        } finally {
            isOver.set(true);
            toucher.join();
        }
    }

    @Test
    void afterCloseNeitherAWaitingRefreshNorVerifyRuns() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch proceed = new CountDownLatch(1);
        AtomicInteger attempts = new AtomicInteger();
        Live<Trello> live = often(file)
                .every(Duration.ofHours(1))
                .verify(trello -> {
                    attempts.incrementAndGet();
                    running.countDown();
                    try {
                        return proceed.await(30, TimeUnit.SECONDS);
                    } catch (InterruptedException exception) {
                        throw new IllegalStateException(exception);
                    }
                })
                .start();
        replaceNow("second");
        Thread first = new Thread(live::refresh);
        first.start();
        running.await();
        AtomicReference<Outcome> second = new AtomicReference<>();
        Thread waiting = new Thread(() -> second.set(live.refresh()));
        waiting.start();
        await(() -> waiting.getState() == Thread.State.TIMED_WAITING);
        live.close();
        proceed.countDown();
        first.join();
        waiting.join();

        assertEquals(Outcome.UNCHANGED, second.get());
        assertEquals(1, attempts.get());
        assertEquals("first", live.get().key());
    }

    @Test
    void aRefreshThatTakesLongIsReportedAndItsCallerGetsAnAnswer() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        List<String> log = Collections.synchronizedList(new ArrayList<>());
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord logged) {
                log.add(logged.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        LOGGER.addHandler(handler);
        try (Live<Trello> live = often(file)
                .verify(trello -> {
                    try {
                        return never.await(60, TimeUnit.SECONDS);
                    } catch (InterruptedException exception) {
                        throw new IllegalStateException(exception);
                    }
                })
                .longest(Duration.ofSeconds(1))
                .start()) {
            replaceNow("second");
            await(() -> !log.isEmpty(), Duration.ofSeconds(40));
            assertEquals(
                    "A refresh of Trello has been running for 1 s, in verify. Until it ends, the current Trello stays in use.",
                    log.get(0));
            assertTrue(live.toString().startsWith("Live<Trello>, up to date"));
        } finally {
            LOGGER.removeHandler(handler);
            never.countDown();
        }
        assertEquals(1, log.size());
    }
}
