package dev.secretly.runtime.internal.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.secretly.runtime.internal.answer.Origin;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
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

    /** Only those who take part hold it then, so that what it shares is dropped with the last of them. */
    @Test
    void aRoundThatHasBegunIsLeftBehind() {
        StoreRounds rounds = new StoreRounds();
        StoreRound first = rounds.join(MINUTE, Map.of());
        assertEquals("reply", first.shared(new Origin("vault", Origin.Kind.STORE), () -> "reply"));

        assertNotSame(first, rounds.join(MINUTE, Map.of()));
    }

    @Test
    void anAttemptAfterAFailureIsNotMuchEarlierThanItSays() {
        StoreRounds rounds = new StoreRounds();
        long second = Duration.ofSeconds(1).toNanos();
        StoreRound soon = rounds.join(second, Map.of());
        assertSame(soon, rounds.joinLater(second, Map.of()));
        LockSupport.parkNanos(second / 2);
        assertNotSame(soon, rounds.joinLater(second, Map.of()));
        assertTrue(rounds.alone(second).due() - System.nanoTime() > second * 9 / 10);
    }
}
