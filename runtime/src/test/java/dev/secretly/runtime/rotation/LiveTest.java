package dev.secretly.runtime.rotation;

import static dev.secretly.runtime.rotation.LiveFixture.await;
import static dev.secretly.runtime.rotation.LiveFixture.often;
import static dev.secretly.runtime.rotation.LiveFixture.replace;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.secretly.runtime.Declared;
import dev.secretly.runtime.Secrets;
import dev.secretly.runtime.SecretsException;
import dev.secretly.runtime.rotation.Live.Outcome;
import dev.secretly.runtime.rotation.LiveFixture.Trello;
import dev.secretly.runtime.spi.DeclaredSecret;
import dev.secretly.runtime.spi.SecretAnswer;
import dev.secretly.runtime.spi.SecretSource;
import dev.secretly.runtime.spi.StoreRequest;
import dev.secretly.runtime.support.SecretReading;
import dev.secretly.runtime.support.SecretType;
import dev.secretly.testing.Canary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveTest {

    private static final String FIRST = "[trello]\napi_key = 'first'\n";
    private static final String SECOND = "[trello]\napi_key = 'second'\n";

    @TempDir
    private Path folder;

    private Path file;

    /** What listeners were told, in order. */
    private final List<String> told = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void writeFile() throws IOException {
        file = Files.writeString(folder.resolve("secrets.toml"), FIRST);
    }

    private Live<Trello> listening(Live<Trello> live) {
        live.onChange((before, after) -> told.add(before.key() + " > " + after.key()));
        live.onProblem(problem -> told.add(problem.problems().get(0).kind().name()));
        live.onRecovery(() -> told.add("recovered"));
        return live;
    }

    @Test
    void theFirstRecordIsLoadedAtOnce() {
        try (Live<Trello> live = often(file).start()) {
            assertEquals("first", live.get().key());
            assertSame(live.get(), live.get());
        }
    }

    @Test
    void theFirstLoadFailsAsLoadDoes() throws IOException {
        Files.writeString(file, "[trello]\n");
        SecretsException ofLoad = assertThrows(SecretsException.class, () -> LiveFixture.load(Secrets.ofFile(file)));
        SecretsException ofLive =
                assertThrows(SecretsException.class, () -> often(file).start());

        assertEquals(ofLoad.getMessage(), ofLive.getMessage());
    }

    @Test
    void aFunctionThatIgnoresItsSecretsIsRefused() {
        IllegalArgumentException exception = assertThrows(
                IllegalArgumentException.class, () -> Live.of(ignored -> LiveFixture.load(Secrets.ofFile(file))));

        assertTrue(exception.getMessage().contains("does not use the secrets that it is given"));
    }

    @Test
    void aFunctionThatReturnsNullAtFirstIsRefused() {
        assertThrows(
                NullPointerException.class,
                () -> Live.builder(secrets -> {
                            LiveFixture.load(secrets);
                            return null;
                        })
                        .secrets(Secrets.ofFile(file))
                        .start());
    }

    @Test
    void anIntervalThatIsNotPositiveIsRefused() {
        for (Duration wrong : List.of(Duration.ZERO, Duration.ofSeconds(-1))) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> Live.builder(LiveFixture::load).every(wrong));
        }
    }

    @Test
    void aVeryLongIntervalIsAllowed() throws IOException {
        try (Live<Trello> live =
                often(file).every(Duration.ofSeconds(Long.MAX_VALUE)).start()) {
            replace(file, SECOND);
            assertEquals(Outcome.CHANGED, live.refresh());
        }
    }

    @Test
    void aValueThatIsOnlySpelledInAnotherWayIsNoChange() throws Exception {
        replace(file, "[trello]\napi_key = 'first'\nport = 443\n");
        try (Live<Trello> live = listening(often(file).start())) {
            replace(file, "trello = { port = \"443\", api_key = \"first\" }\n");

            assertEquals(Outcome.UNCHANGED, live.refresh());
            assertEquals(List.of(), told);
        }
    }

    @Test
    void theOrderOfAMapIsNoChange() throws Exception {
        DeclaredSecret tokens = DeclaredSecret.other("tokens", "", "Apps.tokens");
        Path toml = Files.writeString(folder.resolve("map.toml"), "[tokens]\na = '1'\nb = '2'\n");
        try (Live<Map<String, String>> live = Live.<Map<String, String>, RuntimeException>builder(secrets -> {
                    SecretReading reading = SecretReading.of(secrets, "Apps", tokens);
                    return reading.finish(reading.required(tokens, SecretType.map(SecretType.string())));
                })
                .secrets(Secrets.ofFile(toml))
                .every(Duration.ofHours(1))
                .start()) {
            replace(toml, "[tokens]\nb = '2'\na = '1'\n");
            assertEquals(Outcome.UNCHANGED, live.refresh());

            replace(toml, "[tokens]\nb = '1'\na = '2'\n");
            assertEquals(Outcome.CHANGED, live.refresh());
        }
    }

    @Test
    void aReplacedFileIsSeenAndTheListenersAreToldInOrder() throws Exception {
        try (Live<Trello> live = listening(often(file).start())) {
            live.onChange((before, after) -> told.add("second listener"));
            replace(file, SECOND);
            await(() -> told.size() == 2);
            replace(file, FIRST);
            await(() -> told.size() == 4);

            assertEquals(List.of("first > second", "second listener", "second > first", "second listener"), told);
            assertEquals("first", live.get().key());
        }
    }

    @Test
    void atTheDefaultsAChangeIsSeenWithinTwoAndAHalfSeconds() throws Exception {
        List<Long> times = new ArrayList<>();
        try (Live<Trello> live = Live.<Trello, RuntimeException>builder(LiveFixture::load)
                .secrets(Secrets.ofFile(file))
                .start()) {
            for (int i = 0; i < 3; i++) {
                String key = "key" + i;
                replace(file, "trello.api_key = '" + key + "'\n");
                long start = System.nanoTime();
                await(() -> live.get().key().equals(key));
                times.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
            }
        }
        // On a machine that is busy with other things, one of them can take longer.
        assertTrue(Collections.min(times) <= 2_500, times.toString());
    }

    @Test
    void refreshTellsWhatHappened() throws IOException {
        try (Live<Trello> live =
                listening(often(file).every(Duration.ofHours(1)).start())) {
            assertEquals(Outcome.UNCHANGED, live.refresh());
            replace(file, SECOND);
            assertEquals(Outcome.CHANGED, live.refresh());
            assertEquals("second", live.get().key());
            replace(file, "");
            assertEquals(Outcome.FAILED, live.refresh());
            assertEquals(Outcome.FAILED, live.refresh());
            assertEquals("second", live.get().key());
            replace(file, SECOND);
            assertEquals(Outcome.UNCHANGED, live.refresh());
            assertEquals(List.of("first > second", "MISSING", "recovered"), told);
        }
    }

    @Test
    void anEditThatChangesNoAnswerIsNoChange() throws IOException {
        AtomicInteger loads = new AtomicInteger();
        try (Live<Trello> live = listening(Live.<Trello, RuntimeException>builder(secrets -> {
                    loads.incrementAndGet();
                    return LiveFixture.load(secrets);
                })
                .secrets(Secrets.ofFile(file))
                .every(Duration.ofHours(1))
                .start())) {
            Trello before = live.get();
            replace(file, "# A comment, another line, and another spelling.\ntrello.api_key = \"first\"\nother = 1\n");
            int loadsBefore = loads.get();

            assertEquals(Outcome.UNCHANGED, live.refresh());
            assertTrue(loads.get() > loadsBefore, "the file was not loaded again");
            assertSame(before, live.get());
            assertEquals(List.of(), told);
        }
    }

    @Test
    void recordsAreNotComparedByTheirOwnEquals() throws IOException {
        record Same(String text) {
            @Override
            public boolean equals(Object other) {
                throw new AssertionError("equals was called");
            }

            @Override
            public int hashCode() {
                return 0;
            }
        }
        try (Live<Same> live = Live.<Same, RuntimeException>builder(
                        secrets -> new Same(LiveFixture.load(secrets).key()))
                .secrets(Secrets.ofFile(file))
                .every(Duration.ofHours(1))
                .start()) {
            replace(file, SECOND);
            assertEquals(Outcome.CHANGED, live.refresh());
        }
    }

    @Test
    void anOptionalSecretThatIsGoneBecomesEmpty() throws IOException {
        replace(file, FIRST + "token = 'abc'\n");
        try (Live<Trello> live = often(file).start()) {
            assertTrue(live.get().token().isPresent());
            replace(file, FIRST);
            live.refresh();
            assertEquals(Optional.empty(), live.get().token());
        }
    }

    @Test
    void aFileThatDidNotExistIsSeen() throws Exception {
        Path home = folder.resolve("not/there/secrets.toml");
        try (Live<Trello> live = Live.<Trello, RuntimeException>builder(LiveFixture::load)
                .secrets(Secrets.builder().file(home).file(file).build())
                .every(LiveFixture.OFTEN)
                .start()) {
            Files.createDirectories(home.getParent());
            Files.writeString(home, "trello.api_key = 'nearer'\n");
            await(() -> live.get().key().equals("nearer"));
            Files.delete(home);
            await(() -> live.get().key().equals("first"));
        }
    }

    @Test
    void aFileThatNoSearchGotToIsSeenOnceItIsNeeded() throws Exception {
        Path later = Files.writeString(folder.resolve("later.toml"), "trello.api_key = 'old'\n");
        try (Live<Trello> live = Live.<Trello, RuntimeException>builder(LiveFixture::load)
                .secrets(Secrets.builder().file(file).file(later).build())
                .every(LiveFixture.OFTEN)
                .start()) {
            replace(later, "trello.api_key = 'new'\n");
            replace(file, "");
            await(() -> live.get().key().equals("new"));
            replace(later, "trello.api_key = 'newer'\n");
            await(() -> live.get().key().equals("newer"));
        }
    }

    @Test
    void aChangeThatLeavesSizeAndTimeIsSeen() throws Exception {
        FileTime past = FileTime.from(Instant.now().minusSeconds(3_600));
        Files.setLastModifiedTime(file, past);
        try (Live<Trello> live = often(file).start()) {
            Files.writeString(file, FIRST.replace("first", "other"));
            Files.setLastModifiedTime(file, past);
            await(() -> live.get().key().equals("other"));
        }
    }

    @Test
    void aFileWithATimeInTheFutureIsNotReadAgainAndAgain() throws Exception {
        AtomicInteger loads = new AtomicInteger();
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(3_600)));
        Thread.sleep(2_100);
        try (Live<Trello> live = Live.<Trello, RuntimeException>builder(secrets -> {
                    loads.incrementAndGet();
                    return LiveFixture.load(secrets);
                })
                .secrets(Secrets.ofFile(file))
                .every(LiveFixture.OFTEN)
                .start()) {
            Thread.sleep(200);
            assertEquals(1, loads.get());
            assertEquals(0, LiveFixture.threads("secretly-refresh"));
            replace(file, SECOND);
            await(() -> live.get().key().equals("second"));
        }
    }

    @Test
    void theFileOfAVariableIsWatched() throws Exception {
        Path secret = Files.writeString(folder.resolve("key"), "one\n");
        try (Live<Trello> live = Live.<Trello, RuntimeException>builder(LiveFixture::load)
                .secrets(Secrets.builder()
                        .environment(Map.of("TRELLO_API_KEY_FILE", secret.toString()))
                        .build())
                .every(LiveFixture.OFTEN)
                .start()) {
            replace(secret, "two\n");
            await(() -> live.get().key().equals("two"));
        }
    }

    @Test
    void aReplacedDirectoryIsSeen() throws Exception {
        Path mounted = Files.createDirectory(folder.resolve("mounted"));
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.writeString(mounted.resolve("trello.api_key"), "one");
        Files.writeString(other.resolve("trello.api_key"), "two");
        try (Live<Trello> live = Live.<Trello, RuntimeException>builder(LiveFixture::load)
                .secrets(Secrets.builder().directory(mounted).build())
                .every(LiveFixture.OFTEN)
                .start()) {
            Files.move(mounted, folder.resolve("old"));
            Files.move(other, mounted);
            await(() -> live.get().key().equals("two"));
        }
    }

    @Test
    void aProgramWhoseOnlySourceIsTheEnvironmentStartsNoThread() throws Exception {
        // The thread of an earlier test may not have ended yet.
        await(() -> LiveFixture.threads("secretly-") == 0);
        try (Live<Trello> live = Live.<Trello, RuntimeException>builder(LiveFixture::load)
                .secrets(Secrets.builder()
                        .environment(Map.of("TRELLO_API_KEY", "one"))
                        .build())
                .start()) {
            assertEquals(0, LiveFixture.threads("secretly-"));
            assertEquals(Outcome.UNCHANGED, live.refresh());
        }
    }

    @Test
    void aStoreIsAskedAtTheIntervalAndKeepsTheLastGoodRecordWhileItIsDown() throws Exception {
        AtomicReference<String> value = new AtomicReference<>("one");
        AtomicInteger requests = new AtomicInteger();
        SecretSource store = new SecretSource() {
            @Override
            public String name() {
                return "store";
            }

            @Override
            public List<SecretAnswer> ask(StoreRequest request) {
                requests.incrementAndGet();
                String text = value.get();
                if (text == null) {
                    throw new IllegalStateException("down");
                }
                return request.secrets().stream()
                        .map(secret -> secret.key().endsWith("api_key")
                                ? SecretAnswer.present(text, "store")
                                : SecretAnswer.absent("store"))
                        .toList();
            }

            @Override
            public void close() {}
        };
        try (Live<Trello> live = listening(Live.<Trello, RuntimeException>builder(LiveFixture::load)
                .secrets(Secrets.builder().source(store).build())
                .every(LiveFixture.OFTEN)
                .start())) {
            assertEquals(1, requests.get());
            value.set("two");
            await(() -> told.contains("one > two"));
            value.set(null);
            await(() -> told.contains("FAILED"));
            assertEquals("two", live.get().key());
            value.set("two");
            await(() -> told.contains("recovered"));
            assertEquals(List.of("one > two", "FAILED", "recovered"), told);
        }
        Live<Trello> atTheDefaults = Live.<Trello, RuntimeException>builder(LiveFixture::load)
                .secrets(Secrets.builder().source(store).build())
                .start();
        try (atTheDefaults) {
            int before = requests.get();
            Thread.sleep(1_500);
            assertEquals(before, requests.get(), "a store was asked before five minutes had passed");
        }
    }

    @Test
    void aListenerThatThrowsDoesNotKeepTheOthersFromBeingCalled() throws IOException {
        try (Live<Trello> live = often(file).every(Duration.ofHours(1)).start()) {
            live.onChange((before, after) -> {
                throw new IllegalStateException(after.key());
            });
            live.onChange((before, after) -> {
                throw new StackOverflowError();
            });
            listening(live);
            replace(file, SECOND);
            assertEquals(Outcome.CHANGED, live.refresh());
            assertEquals(List.of("first > second"), told);
        }
    }

    @Test
    void aListenerMayRefreshAndTheListenersStillHearTheChangesInOrder() throws IOException {
        List<Outcome> outcomes = new ArrayList<>();
        try (Live<Trello> live = often(file).every(Duration.ofHours(1)).start()) {
            live.onChange((before, after) -> {
                if (after.key().equals("second")) {
                    replaceNow("third");
                    outcomes.add(live.refresh());
                    told.add("nested refresh is over, and the record is "
                            + live.get().key());
                }
            });
            listening(live);
            replace(file, SECOND);
            assertEquals(Outcome.CHANGED, live.refresh());

            assertEquals(List.of(Outcome.CHANGED), outcomes);
            assertEquals(
                    List.of("nested refresh is over, and the record is third", "first > second", "second > third"),
                    told);
        }
    }

    private void replaceNow(String key) {
        try {
            replace(file, "trello.api_key = '" + key + "'\n");
        } catch (IOException exception) {
            throw new IllegalStateException(exception);
        }
    }

    @Test
    void aListenerMayCloseAndNoOtherIsCalled() throws Exception {
        Live<Trello> live = often(file).start();
        live.onChange((before, after) -> live.close());
        listening(live);
        replace(file, SECOND);
        await(() -> live.get().key().equals("second"));
        replace(file, FIRST);
        assertEquals(Outcome.UNCHANGED, live.refresh());
        assertEquals("second", live.get().key());
        assertEquals(List.of(), told);
    }

    @Test
    void theFunctionMayNotRefresh() throws IOException {
        AtomicReference<Live<Trello>> self = new AtomicReference<>();
        try (Live<Trello> live = Live.<Trello, RuntimeException>builder(secrets -> {
                    if (self.get() != null) {
                        self.get().refresh();
                    }
                    return LiveFixture.load(secrets);
                })
                .secrets(Secrets.ofFile(file))
                .every(Duration.ofHours(1))
                .start()) {
            self.set(live);
            live.onProblem(problem -> told.add(String.valueOf(problem.getMessage())));
            replace(file, SECOND);
            assertEquals(Outcome.FAILED, live.refresh());
            assertTrue(
                    told.get(0)
                            .matches(
                                    "Cannot refresh Trello: the function that loads it threw java.lang.IllegalStateException"
                                            + " at Rotation.java:\\d+\\."),
                    told.get(0));
        }
    }

    @Test
    void aFunctionThatThrowsOrReturnsNullKeepsTheRecord() throws IOException {
        AtomicInteger loads = new AtomicInteger();
        try (Live<Trello> live = Live.<Trello, RuntimeException>builder(secrets -> {
                    Trello trello = LiveFixture.load(secrets);
                    if (trello.key().equals("throws")) {
                        throw new OutOfMemoryError(trello.key());
                    }
                    return trello.key().equals("null") ? null : trello;
                })
                .secrets(Secrets.ofFile(file))
                .every(Duration.ofHours(1))
                .start()) {
            live.onProblem(problem -> told.add(String.valueOf(problem.getMessage())));
            replaceNow("throws");
            assertEquals(Outcome.FAILED, live.refresh());
            replaceNow("null");
            assertEquals(Outcome.FAILED, live.refresh());

            assertEquals("first", live.get().key());
            assertEquals(
                    List.of(
                            "Cannot refresh Trello: the function that loads it threw java.lang.OutOfMemoryError.",
                            "Cannot refresh Trello: the function that loads it returned null."),
                    told);
            assertEquals(0, loads.get());
        }
    }

    @Test
    void aRecordThatVerifyRefusesIsNotUsed() throws IOException {
        try (Live<Trello> live = listening(often(file)
                .every(Duration.ofHours(1))
                .verify(trello -> {
                    if (trello.key().equals("throws")) {
                        throw new IllegalStateException("cannot log in with " + trello.key());
                    }
                    return !trello.key().equals("wrong");
                })
                .start())) {
            live.onProblem(problem -> told.add(String.valueOf(problem.getMessage())));
            replaceNow("wrong");
            assertEquals(Outcome.FAILED, live.refresh());
            replaceNow("throws");
            assertEquals(Outcome.FAILED, live.refresh());
            assertEquals("first", live.get().key());
            replaceNow("right");
            assertEquals(Outcome.CHANGED, live.refresh());

            assertEquals("REFUSED", told.get(0));
            assertEquals("Cannot refresh Trello: verify refused the new record. It is tried again later.", told.get(1));
            assertEquals("REFUSED", told.get(2));
            assertTrue(
                    told.get(3)
                            .matches("Cannot refresh Trello: verify threw java.lang.IllegalStateException"
                                    + " at LiveTest.java:\\d+\\. The new record is tried again later\\."),
                    told.get(3));
            assertEquals(List.of("recovered", "first > right"), told.subList(4, 6));
        }
    }

    @Test
    void aRefusedRecordIsTriedAgainAfterFiveSeconds() throws Exception {
        AtomicInteger attempts = new AtomicInteger();
        try (Live<Trello> live =
                often(file).verify(trello -> attempts.incrementAndGet() > 1).start()) {
            long start = System.nanoTime();
            replace(file, SECOND);
            await(() -> live.get().key().equals("second"));

            assertEquals(2, attempts.get());
            assertTrue(System.nanoTime() - start >= TimeUnit.SECONDS.toNanos(5), "it was tried again too early");
        }
    }

    @Test
    void retriesComeLaterEachTimeUpToFiveMinutes() {
        List<Long> seconds = new ArrayList<>();
        for (int failures = 1; failures <= 9; failures++) {
            seconds.add(TimeUnit.NANOSECONDS.toSeconds(RotationTimes.retry(failures)));
        }
        assertEquals(List.of(5L, 10L, 20L, 40L, 80L, 160L, 300L, 300L, 300L), seconds);
        assertEquals(TimeUnit.MINUTES.toNanos(5), RotationTimes.retry(1_000_000));
    }

    @Test
    void aVerifyThatHangsHoldsUpNoOtherLive() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch hangs = new CountDownLatch(1);
        Path otherFile = Files.writeString(folder.resolve("other.toml"), FIRST);
        Live<Trello> hanging = often(file)
                .verify(trello -> {
                    hangs.countDown();
                    return waitFor(never);
                })
                .start();
        try (Live<Trello> other = often(otherFile).start()) {
            replace(file, SECOND);
            hangs.await();
            replace(otherFile, SECOND);
            await(() -> other.get().key().equals("second"));

            assertEquals("first", hanging.get().key());
            assertEquals(1, LiveFixture.threads("secretly-poller"));
        }
        hanging.close();
        never.countDown();
        await(() -> LiveFixture.threads("secretly-refresh") == 0);
        assertEquals("first", hanging.get().key());
    }

    private static boolean waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
        }
        return true;
    }

    @Test
    void aRefreshThatIsRequestedWhileOneRunsFollowsIt() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch proceed = new CountDownLatch(1);
        try (Live<Trello> live = listening(often(file)
                .verify(trello -> {
                    running.countDown();
                    return waitFor(proceed);
                })
                .start())) {
            replace(file, SECOND);
            running.await();
            replaceNow("third");
            AtomicReference<Outcome> outcome = new AtomicReference<>();
            Thread caller = new Thread(() -> outcome.set(live.refresh()));
            caller.start();
            proceed.countDown();
            caller.join();

            assertEquals("third", live.get().key());
            assertEquals(List.of("first > second", "second > third"), told);
        }
    }

    @Test
    void aCallerThatIsInterruptedStillGetsTheOutcome() throws IOException {
        try (Live<Trello> live = often(file).every(Duration.ofHours(1)).start()) {
            replace(file, SECOND);
            Thread.currentThread().interrupt();
            assertEquals(Outcome.CHANGED, live.refresh());
            assertTrue(Thread.interrupted(), "the thread is no longer interrupted");
        }
    }

    @Test
    void codeThatInterruptsTheThreadOfTheRefreshDoesNoHarm() throws IOException {
        try (Live<Trello> live = often(file).every(Duration.ofHours(1)).start()) {
            live.onChange((before, after) -> Thread.currentThread().interrupt());
            for (String key : List.of("second", "third", "fourth")) {
                replaceNow(key);
                assertEquals(Outcome.CHANGED, live.refresh());
            }
        }
    }

    @Test
    void afterCloseTheRecordStaysAndNothingIsLoaded() throws Exception {
        Live<Trello> live = listening(often(file).start());
        live.close();
        live.close();
        replace(file, SECOND);
        assertEquals(Outcome.UNCHANGED, live.refresh());
        Thread.sleep(100);
        assertEquals("first", live.get().key());
        assertEquals(List.of(), told);
    }

    @Test
    void itsDescriptionHasTheStateAndNoValue() throws IOException {
        replaceNow(Canary.of("key"));
        Live<Trello> live = often(file).every(Duration.ofHours(1)).start();
        assertDescription("up to date", live);
        replace(file, "");
        live.refresh();
        assertDescription("last refresh failed", live);
        live.close();
        assertDescription("closed", live);
    }

    private static void assertDescription(String state, Live<Trello> live) {
        assertTrue(live.toString().matches("Live<Trello>, " + state + ", loaded \\d s ago"), live.toString());
    }

    @Test
    void aFunctionThatLoadsTwoRecordsIsToldOfAChangeInEither() throws IOException {
        record Both(Trello trello, List<String> other) {}
        Path second = Files.writeString(folder.resolve("second.toml"), "other.key = 'a'\n");
        Declared other = Declared.keys("other.key");
        try (Live<Both> live = Live.<Both, RuntimeException>builder(
                        secrets -> new Both(LiveFixture.load(secrets), other.load(secrets)))
                .secrets(Secrets.builder().file(file).file(second).build())
                .every(Duration.ofHours(1))
                .start()) {
            Both before = live.get();
            replace(second, "other.key = 'b'\n");
            assertEquals(Outcome.CHANGED, live.refresh());
            assertNotSame(before, live.get());
            assertEquals(List.of("b"), live.get().other());
            assertFalse(live.toString().contains("'b'"));
        }
    }

    private static Trello loadOrFail(Secrets secrets) throws IOException {
        Trello loaded = LiveFixture.load(secrets);
        if (loaded.key().equals("unusable")) {
            throw new IOException(loaded.key());
        }
        return loaded;
    }

    @Test
    void whatALoaderDeclaresIsThrownByTheFirstLoadAndReportedByLaterOnes() throws IOException {
        try (Live<Trello> live = Live.builder(LiveTest::loadOrFail)
                .secrets(Secrets.ofFile(file))
                .every(Duration.ofHours(1))
                .start()) {
            live.onProblem(problem -> told.add(String.valueOf(problem.getMessage())));
            replaceNow("unusable");
            assertEquals(Outcome.FAILED, live.refresh());
            assertEquals("first", live.get().key());
            assertTrue(told.get(0).contains("java.io.IOException"), told.get(0));
            assertFalse(told.get(0).contains("unusable"), told.get(0));
        }
        Live.Builder<Trello, IOException> builder =
                Live.<Trello, IOException>builder(LiveTest::loadOrFail).secrets(Secrets.ofFile(file));
        assertThrows(IOException.class, builder::start);
    }

    @Test
    void aListenerThatWasRemovedIsNotCalled() throws IOException {
        try (Live<Trello> live = often(file).every(Duration.ofHours(1)).start()) {
            Live.Registration first = live.onChange((before, after) -> told.add("first " + after.key()));
            live.onChange((before, after) -> told.add("second " + after.key()));
            Live.Registration ofProblems = live.onProblem(problem -> told.add("problem"));
            replaceNow("second");
            live.refresh();
            first.close();
            first.close();
            ofProblems.close();
            replaceNow("third");
            live.refresh();
            replaceNow("");
            live.refresh();
        }
        assertEquals(List.of("first second", "second second", "second third"), told);
    }

    @Test
    void filesAndStoresHaveTimesOfTheirOwn() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        SecretSource source = new SecretSource() {
            @Override
            public String name() {
                return "counting";
            }

            @Override
            public List<SecretAnswer> ask(StoreRequest request) {
                asked.incrementAndGet();
                return request.secrets().stream()
                        .map(secret -> SecretAnswer.absent("counting"))
                        .toList();
            }

            @Override
            public void close() {}
        };
        try (Live<Trello> live = Live.<Trello, RuntimeException>builder(LiveFixture::load)
                .secrets(Secrets.builder().file(file).source(source).build())
                .filesEvery(LiveFixture.OFTEN)
                .storesEvery(Duration.ofHours(1))
                .start()) {
            int atFirst = asked.get();
            Thread.sleep(300);
            assertEquals(atFirst, asked.get());
            replaceNow("second");
            await(() -> live.get().key().equals("second"));
        }
    }
}
