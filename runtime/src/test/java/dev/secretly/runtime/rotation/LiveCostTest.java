package dev.secretly.runtime.rotation;

import static dev.secretly.runtime.rotation.LiveFixture.await;
import static dev.secretly.runtime.rotation.LiveFixture.often;
import static dev.secretly.runtime.rotation.LiveFixture.replace;
import static dev.secretly.runtime.rotation.LiveFixture.threads;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.secretly.runtime.Secrets;
import dev.secretly.runtime.rotation.LiveFixture.Trello;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveCostTest {

    private static final int LIVES = 10_000;

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void writeFile() throws Exception {
        file = Files.writeString(folder.resolve("secrets.toml"), "trello.api_key = 'first'\n");
        // Its folder and the file itself are old enough not to be read twice.
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
    }

    @Test
    void manyThatAreClosedLeaveNoThreadAndNoMemoryBehind() throws Exception {
        List<WeakReference<Live<Trello>>> all = new ArrayList<>();
        for (int i = 0; i < LIVES; i++) {
            Live<Trello> live = often(file).start();
            live.onChange((before, after) -> {});
            all.add(new WeakReference<>(live));
            live.close();
        }
        await(() -> threads("secretly-") == 0);
        assertCollected(all);
    }

    @Test
    void oneWithoutAListenerIsCollectedAndOneWithAListenerIsNot() throws Exception {
        List<WeakReference<Live<Trello>>> forgotten = new ArrayList<>();
        AtomicInteger changes = new AtomicInteger();
        for (int i = 0; i < 100; i++) {
            forgotten.add(new WeakReference<>(often(file).start()));
        }
        listen(changes);
        assertCollected(forgotten);
        replace(file, "trello.api_key = 'second'\n");
        await(() -> changes.get() == 1);
        assertEquals(1, threads("secretly-poller"));
        CLOSE.forEach(Live::close);
        await(() -> {
            System.gc();
            return threads("secretly-") == 0;
        });
    }

    /** Only to end the test without a thread; a program would not keep them. */
    private static final List<Live<Trello>> CLOSE = new ArrayList<>();

    private void listen(AtomicInteger changes) {
        Live<Trello> live = often(file).start();
        live.onChange((before, after) -> {
            CLOSE.add(live);
            changes.incrementAndGet();
        });
    }

    private static void assertCollected(List<WeakReference<Live<Trello>>> all) throws InterruptedException {
        await(() -> {
            System.gc();
            return all.stream().allMatch(one -> one.get() == null);
        });
    }

    @Test
    void anIdleOneReadsNothingAndStartsNoRefresh() throws Exception {
        AtomicInteger loads = new AtomicInteger();
        Thread.sleep(2_100);
        try (Live<Trello> live = Live.<Trello, RuntimeException>builder(secrets -> {
                    loads.incrementAndGet();
                    return LiveFixture.load(secrets);
                })
                .secrets(Secrets.ofFile(file))
                .every(LiveFixture.OFTEN)
                .start()) {
            FileTime before = (FileTime) Files.getAttribute(file, "lastAccessTime");
            for (int i = 0; i < 50; i++) {
                Thread.sleep(10);
                assertEquals(0, threads("secretly-refresh"));
            }
            assertEquals(before, Files.getAttribute(file, "lastAccessTime"));
            assertEquals(1, loads.get());
            assertTrue(threads("secretly-poller") == 1);
            assertEquals("first", live.get().key());
        }
    }

    @Test
    void manyShareOneThread() throws Exception {
        List<Live<Trello>> all = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            all.add(often(file).start());
        }
        assertEquals(1, threads("secretly-poller"));
        replace(file, "trello.api_key = 'second'\n");
        await(() -> all.stream().allMatch(live -> live.get().key().equals("second")));
        all.forEach(Live::close);
        await(() -> threads("secretly-") == 0);
    }
}
