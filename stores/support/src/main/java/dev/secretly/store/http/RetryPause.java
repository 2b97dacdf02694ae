package dev.secretly.store.http;

import dev.secretly.runtime.spi.StoreRequest;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The pauses between two attempts: up to 100 ms before the second one, twice as long before each later one, up to 2 s, at random, so that
 * programs do not ask in phase. If the server throttles, ten times as long, but still at most 2 s. If it sends {@code Retry-After}, that long.
 */
final class RetryPause {

    private static final long FIRST_MILLIS = 100;
    private static final long LONGEST_MILLIS = 2_000;
    private static final int LATER = 10;
    private static final int MOST_DOUBLINGS = 10;
    private static final Duration STARTING = Duration.ofMillis(20);

    private RetryPause() {}

    /**
     * Waits after an attempt.
     *
     * @param attempt which one it was, from 1
     * @param advice whether to wait, and how long
     * @param retryAfter the header in which a server says how many seconds to wait; may be empty
     * @return false if there should be no other attempt, or no time is left for it, or the thread was interrupted
     */
    static boolean after(int attempt, Retry advice, String retryAfter, StoreRequest store) {
        Duration pause = pause(attempt, advice, retryAfter);
        if (advice == Retry.NO || pause.compareTo(store.timeLeft()) >= 0) {
            return false;
        }
        try {
            Thread.sleep(pause.toMillis());
            return true;
        } catch (InterruptedException abandoned) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Duration pause(int attempt, Retry advice, String retryAfter) {
        if (advice == Retry.AT_ONCE) {
            return STARTING;
        }
        if (retryAfter.matches("[0-9]{1,5}")) {
            return Duration.ofSeconds(Long.parseLong(retryAfter)).plusMillis(random(FIRST_MILLIS));
        }
        long growing = (FIRST_MILLIS << Math.min(attempt - 1, MOST_DOUBLINGS)) * (advice == Retry.LATER ? LATER : 1);
        return Duration.ofMillis(1 + random(Math.min(LONGEST_MILLIS, growing)));
    }

    private static long random(long bound) {
        return ThreadLocalRandom.current().nextLong(bound);
    }
}
