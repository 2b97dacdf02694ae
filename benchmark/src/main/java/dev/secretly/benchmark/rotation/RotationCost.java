package dev.secretly.benchmark.rotation;

import dev.secretly.benchmark.program.Trello;
import dev.secretly.benchmark.program.TrelloSecrets;
import dev.secretly.runtime.Secrets;
import dev.secretly.runtime.rotation.Live;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;

/** How soon a change is seen, that no record is mixed, and what a rotation costs while nothing changes. */
public final class RotationCost {

    private static final Duration OFTEN = Duration.ofMillis(10);
    private static final int CHANGES = 20;
    private static final int SEEN_SWAPS = 1_000;
    private static final int SWAPS = 20_000;
    private static final int READERS = 8;
    private static final int LIVES = 10_000;
    private static final Duration IDLE = Duration.ofSeconds(20);

    /** Kept here, since the JDK would forget a logger and its level. */
    private static final Logger LOGGER = Logger.getLogger(Live.class.getName());

    private final Path folder;

    /** Creates the files in a temporary folder. */
    public RotationCost() throws IOException {
        folder = Files.createTempDirectory("rotation");
    }

    private interface Change {
        String apply() throws IOException;
    }

    /** Prints the table. */
    public void print() throws IOException, InterruptedException {
        LOGGER.setLevel(Level.OFF);
        System.out.println("| rotation | median | max |");
        System.out.println("|---|---|---|");
        Path file = folder.resolve("secrets.toml");
        AtomicLong version = new AtomicLong();
        replace(file, version.incrementAndGet());
        Change change = () -> replace(file, version.incrementAndGet());
        printSeen(
                "a replaced file is seen, at the defaults",
                live(Secrets.ofFile(file)).start(),
                change,
                CHANGES);
        Mount mount = new Mount(Files.createDirectory(folder.resolve("mount")));
        Secrets mounted = Secrets.builder().directory(folder.resolve("mount")).build();
        printSeen("a swapped mount is seen, at the defaults", live(mounted).start(), mount::swap, CHANGES);
        printSeen("the same, looked at every 10 ms", live(mounted).every(OFTEN).start(), mount::swap, SEEN_SWAPS);
        System.out.println();
        printSwaps(live(mounted).every(OFTEN).start(), mount);
        printIdle(mounted);
        printMany(file);
        System.out.println();
    }

    private static Live.Builder<Trello, RuntimeException> live(Secrets secrets) {
        return Live.<Trello, RuntimeException>builder(TrelloSecrets::load).secrets(secrets);
    }

    private static String replace(Path file, long version) throws IOException {
        String value = "fake-" + version;
        Path temporary = Files.writeString(
                file.resolveSibling("new"),
                "[trello]\napi_key = '%s'\napi_secret = '%s'\noauth_token = '%s'\n".formatted(value, value, value));
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        return value;
    }

    private static void printSeen(String what, Live<Trello> live, Change change, int count)
            throws IOException, InterruptedException {
        List<Long> times = new ArrayList<>();
        try (live) {
            for (int i = 0; i < count; i++) {
                String expected = change.apply();
                long start = System.nanoTime();
                while (!live.get().apiKey().reveal().equals(expected)) {
                    Thread.sleep(1);
                }
                times.add(Duration.ofNanos(System.nanoTime() - start).toMillis());
            }
        }
        Collections.sort(times);
        System.out.printf(
                Locale.ROOT,
                "| %s (%,d changes) | %d ms | %d ms |%n",
                what,
                count,
                times.get(times.size() / 2),
                times.get(times.size() - 1));
    }

    private static void printSwaps(Live<Trello> live, Mount mount) throws IOException, InterruptedException {
        AtomicBoolean isOver = new AtomicBoolean();
        AtomicLong mixed = new AtomicLong();
        AtomicLong reads = new AtomicLong();
        List<Thread> readers = new ArrayList<>();
        long start = System.nanoTime();
        try (live) {
            for (int i = 0; i < READERS; i++) {
                Thread reader = new Thread(() -> {
                    while (!isOver.get()) {
                        Trello trello = live.get();
                        boolean isWhole = trello.apiKey().equals(trello.apiSecret())
                                && trello.apiKey().equals(trello.oauthToken());
                        mixed.addAndGet(isWhole ? 0 : 1);
                        reads.incrementAndGet();
                    }
                });
                reader.start();
                readers.add(reader);
            }
            String last = "";
            for (int i = 0; i < SWAPS; i++) {
                last = mount.swap();
            }
            while (!live.get().apiKey().reveal().equals(last)) {
                Thread.sleep(1);
            }
            isOver.set(true);
            for (Thread reader : readers) {
                reader.join();
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%,d swaps in %.1f s, read %,d times by %d threads: %d records were mixed, and the last one was seen.%n",
                SWAPS,
                seconds(start),
                reads.get(),
                READERS,
                mixed.get());
    }

    private static void printIdle(Secrets secrets) throws InterruptedException {
        try (Live<Trello> live = live(secrets).start()) {
            // A change of the last two seconds would be read again.
            Thread.sleep(3_000);
            long before = cpuOfPoller();
            Thread.sleep(IDLE.toMillis());
            long used = cpuOfPoller() - before;
            System.out.printf(
                    Locale.ROOT,
                    "An idle one that watches a mount of three secrets uses %.2f ms of processor time a second (%s).%n",
                    used / 1_000_000.0 / IDLE.toSeconds(),
                    live);
        }
    }

    private static long cpuOfPoller() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        for (long id : threads.getAllThreadIds()) {
            if (threads.getThreadInfo(id) != null
                    && threads.getThreadInfo(id).getThreadName().equals("secretly-poller")) {
                return threads.getThreadCpuTime(id);
            }
        }
        return 0;
    }

    private static void printMany(Path file) throws InterruptedException {
        long start = System.nanoTime();
        for (int i = 0; i < LIVES; i++) {
            live(Secrets.ofFile(file)).start().close();
        }
        double seconds = seconds(start);
        Thread.sleep(100);
        System.out.printf(
                Locale.ROOT,
                "%,d were opened and closed in %.1f s; threads that are left: %d.%n",
                LIVES,
                seconds,
                Thread.getAllStackTraces().keySet().stream()
                        .filter(thread -> thread.getName().startsWith("secretly"))
                        .count());
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
