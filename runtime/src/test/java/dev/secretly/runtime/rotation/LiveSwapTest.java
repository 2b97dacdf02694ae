package dev.secretly.runtime.rotation;

import static dev.secretly.runtime.rotation.LiveFixture.OFTEN;
import static dev.secretly.runtime.rotation.LiveFixture.await;
import static dev.secretly.runtime.rotation.LiveFixture.replace;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.secretly.runtime.Declared;
import dev.secretly.runtime.Mount;
import dev.secretly.runtime.SecretString;
import dev.secretly.runtime.Secrets;
import dev.secretly.runtime.rotation.LiveFixture.Trello;
import dev.secretly.testing.Repetitions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that a record is of one generation, however often its files are replaced, and that the last generation is seen. */
class LiveSwapTest {

    private static final int READERS = 8;
    private static final int SWAPS = Repetitions.of(20_000);
    private static final int SEEN_SWAPS = Repetitions.of(1_000);

    private static final Declared FIRST = Declared.keys("trello.api_key");
    private static final Declared SECOND = Declared.keys("trello.token");

    @TempDir
    private Path folder;

    /** Loads two records, each by a load of its own. */
    private static List<String> loadTwo(Secrets secrets) {
        return List.of(FIRST.load(secrets).get(0), SECOND.load(secrets).get(0));
    }

    private Live<List<String>> often(Secrets secrets) {
        return Live.<List<String>, RuntimeException>builder(LiveSwapTest::loadTwo)
                .secrets(secrets)
                .every(OFTEN)
                .start();
    }

    @Test
    void manySwapsOfAMountAreNeverMixed() throws Exception {
        try (Mount mount = new Mount(folder, "trello.api_key", "trello.token");
                Live<List<String>> live =
                        often(Secrets.builder().directory(folder).build())) {
            swapWhileReading(live, mount::swap);
            assertEquals(List.of("v" + (SWAPS + 1), "v" + (SWAPS + 1)), live.get());
        }
    }

    @Test
    void manyReplacementsOfAFileAreNeverMixed() throws Exception {
        Path file = folder.resolve("secrets.toml");
        AtomicLong version = new AtomicLong();
        replace(file, toml(version.incrementAndGet()));
        try (Live<List<String>> live = often(Secrets.ofFile(file))) {
            swapWhileReading(live, () -> replace(file, toml(version.incrementAndGet())));
            assertEquals(List.of("v" + version, "v" + version), live.get());
        }
    }

    private static String toml(long version) {
        return "[trello]\napi_key = 'v%d'\ntoken = 'v%d'\n".formatted(version, version);
    }

    private interface Swap {
        void swap() throws IOException;
    }

    private static void swapWhileReading(Live<List<String>> live, Swap swap) throws Exception {
        AtomicBoolean isOver = new AtomicBoolean();
        List<List<String>> torn = Collections.synchronizedList(new ArrayList<>());
        List<Thread> readers = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            Thread reader = new Thread(() -> {
                while (!isOver.get()) {
                    List<String> pair = live.get();
                    if (!pair.get(0).equals(pair.get(1))) {
                        torn.add(pair);
                    }
                    Thread.yield();
                }
            });
            reader.start();
            readers.add(reader);
        }
        AtomicLong changes = new AtomicLong();
        live.onChange((before, after) -> changes.incrementAndGet());
        long start = System.nanoTime();
        for (int i = 0; i < SWAPS; i++) {
            swap.swap();
            Thread.sleep(0, 500_000);
        }
        long milliseconds = Duration.ofNanos(System.nanoTime() - start).toMillis();
        List<String> last = new ArrayList<>();
        await(() -> {
            boolean isQuiet = last.equals(live.get());
            last.clear();
            last.addAll(live.get());
            return isQuiet && live.refresh() == Live.Outcome.UNCHANGED;
        });
        isOver.set(true);
        for (Thread reader : readers) {
            reader.join();
        }
        System.out.println(
                SWAPS + " swaps in " + milliseconds + " ms, " + changes + " changes, " + torn.size() + " torn");
        assertEquals(List.of(), torn);
    }

    @Test
    void eachSwapOfAMountIsSeenIfTheNextOneWaitsForIt() throws Exception {
        try (Mount mount = new Mount(folder, "trello.api_key", "trello.token");
                Live<List<String>> live =
                        often(Secrets.builder().directory(folder).build())) {
            for (int version = 2; version <= SEEN_SWAPS; version++) {
                mount.swap();
                String expected = "v" + version;
                await(() -> live.get().equals(List.of(expected, expected)));
            }
        }
    }

    @Test
    void aMountBelowADirectoryAndFilesOfVariablesAreOfOneGeneration() throws Exception {
        try (Mount below = new Mount(folder.resolve("run/trello"), "api_key", "token");
                Mount named = new Mount(folder.resolve("named"), "key", "token");
                Live<List<String>> ofDirectory =
                        often(Secrets.builder().directory(folder.resolve("run")).build());
                Live<List<String>> ofVariables = often(Secrets.builder()
                        .environment(Map.of(
                                "TRELLO_API_KEY_FILE",
                                named.folder().resolve("key").toString(),
                                "TRELLO_TOKEN_FILE",
                                named.folder().resolve("token").toString()))
                        .build())) {
            List<List<String>> torn = Collections.synchronizedList(new ArrayList<>());
            for (Live<List<String>> live : List.of(ofDirectory, ofVariables)) {
                live.onChange((before, after) -> {
                    if (!after.get(0).equals(after.get(1))) {
                        torn.add(after);
                    }
                });
            }
            for (int i = 0; i < 1_000; i++) {
                below.swap();
                named.swap();
            }
            List<String> last = List.of("v1001", "v1001");
            await(() -> ofDirectory.get().equals(last) && ofVariables.get().equals(last));
            assertEquals(List.of(), torn);
        }
    }

    @Test
    void theFirstRecordIsOfOneGenerationToo() throws Exception {
        try (Mount mount = new Mount(folder, "trello.api_key", "trello.token").swappingEvery(2)) {
            for (int i = 0; i < 300; i++) {
                try (Live<List<String>> live =
                        often(Secrets.builder().directory(mount.folder()).build())) {
                    assertEquals(live.get().get(0), live.get().get(1));
                }
            }
        }
    }

    @Test
    void aFileThatIsRewrittenInPiecesIsNeverSeenInBetween() throws Exception {
        Path file = Files.writeString(
                folder.resolve("secrets.toml"), "[trello]\napi_key = 'v0'\ntoken = 'v0'\nport = 1000\n");
        List<Trello> seen = Collections.synchronizedList(new ArrayList<>());
        Duration poll = Duration.ofMillis(100);
        try (Live<Trello> live = Live.<Trello, RuntimeException>builder(LiveFixture::load)
                .secrets(Secrets.ofFile(file))
                .every(poll)
                .start()) {
            live.onChange((before, after) -> seen.add(after));
            live.onProblem(problem -> seen.add(live.get()));
            for (int version = 1; version <= 15; version++) {
                Files.writeString(file, "");
                for (String piece : List.of(
                        "[trello]\n",
                        "api_key = 'v" + version + "'\n",
                        "port = 1000\n",
                        "token = 'v" + version + "'\n")) {
                    Thread.sleep(poll.toMillis() / 3);
                    Files.writeString(file, piece, StandardOpenOption.APPEND);
                }
                String expected = "v" + version;
                int changes = version;
                await(() -> live.get().key().equals(expected) && seen.size() >= changes);
            }
        }
        assertEquals(15, seen.size());
        assertTrue(seen.stream()
                .allMatch(trello -> trello.port() == 1_000
                        && trello.token().map(SecretString::reveal).equals(Optional.of(trello.key()))));
    }

    @Test
    void aKeyThatIsWithdrawnFromAMountIsGoneAtOnce() throws Exception {
        try (Mount mount = Mount.ofFiles(folder, Map.of("trello.api_key", "k", "trello.token", "t"));
                Live<Trello> live = Live.<Trello, RuntimeException>builder(LiveFixture::load)
                        .secrets(Secrets.builder().directory(folder).build())
                        .every(OFTEN)
                        .start()) {
            assertTrue(live.get().token().isPresent());
            mount.withdraw("trello.token");
            await(() -> live.get().token().isEmpty());
        }
    }
}
