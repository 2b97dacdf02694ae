package dev.secretly.runtime.internal.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.secretly.runtime.spi.DeclaredSecret;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TomlSourceTest {

    private static final DeclaredSecret KEY = new DeclaredSecret("a", "A", "Test.a");

    @Test
    void aSourceIsReadOnceIfManyThreadsQueryItAtOnce() throws InterruptedException {
        AtomicInteger readings = new AtomicInteger();
        TomlSource slow = new TomlSource(new Origin("slow", Origin.Kind.TEXT)) {
            @Override
            String read(Links links) {
                readings.incrementAndGet();
                pause();
                return "a = 'x'";
            }
        };
        ExecutorService threads = Executors.newFixedThreadPool(16);
        for (int i = 0; i < 16; i++) {
            threads.execute(() -> slow.answer(List.of(KEY), new SearchContext(new Links(), false)));
        }
        threads.shutdown();

        assertEquals(true, threads.awaitTermination(30, TimeUnit.SECONDS));
        assertEquals(1, readings.get());
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException exception) {
            throw new IllegalStateException(exception);
        }
    }
}
