package dev.secretly.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.secretly.runtime.spi.SecretValue;
import dev.secretly.runtime.spi.StoreException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OneByOneTest {

    private static final List<String> NAMES =
            IntStream.range(0, 40).mapToObj(String::valueOf).toList();

    @Test
    void atMostEightAreReadAtTheSameTime() {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        String result = AskedStore.of(Map.of(), request -> {
            Map<String, StoreItem> items = new OneByOne((name, of) -> {
                        most.accumulateAndGet(running.incrementAndGet(), Math::max);
                        sleep(10);
                        running.decrementAndGet();
                        return StoreItem.of(SecretValue.ofText("v" + name));
                    })
                    .read(NAMES, request);
            return items.size() + " " + items.get("39").content().orElseThrow().text();
        });

        assertEquals("40 v39", result);
        assertEquals(8, most.get());
    }

    @Test
    void aFailureThatConcernsAllEndsTheRest() {
        AtomicInteger read = new AtomicInteger();
        String message = AskedStore.of(Map.of(), request -> {
            new OneByOne((name, of) -> {
                        read.incrementAndGet();
                        sleep(20);
                        throw new StoreException("the server is down", "start it");
                    })
                    .read(NAMES, request);
            return "";
        });

        assertTrue(message.contains("FAILED  the server is down"), message);
        assertTrue(read.get() <= 8, () -> read.get() + " were read");
    }

    private static void sleep(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
