package dev.secretly.runtime.internal.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StoreRoundsTest {

    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    @Test
    void theRoundsOfManyProgramsComeAtDifferentTimesUpToATenthEarly() {
        Set<Long> seconds = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            long now = System.nanoTime();
            long wait = new StoreRounds().join(MINUTE, Map.of()).due() - now;
            assertTrue(
                    wait >= MINUTE * 9 / 10
                            && wait <= MINUTE + Duration.ofSeconds(1).toNanos(),
                    () -> "" + wait);
            seconds.add(Duration.ofNanos(wait).toSeconds());
        }
        assertTrue(seconds.size() >= 5, seconds.toString());
    }

    @Test
    void rotationsThatAskEquallyOftenShareARoundUntilItIsDue() throws InterruptedException {
        StoreRounds rounds = new StoreRounds();
        StoreRound first = rounds.join(MINUTE, Map.of());
        long soon = Duration.ofMillis(20).toNanos();
        StoreRound often = rounds.join(soon, Map.of());

        assertSame(first, rounds.join(MINUTE, Map.of()));
        assertNotSame(first, often);
        Thread.sleep(50);
        assertNotSame(often, rounds.join(soon, Map.of()));
        assertEquals(first.due(), rounds.join(MINUTE, Map.of()).due());
    }
}
