package dev.secretly.runtime.internal.source;

import dev.secretly.runtime.internal.answer.Origin;
import dev.secretly.runtime.spi.DeclaredSecret;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Brings together the rotations of one recipe that ask stores equally often, so that they share the requests. Each round is due up
 * to a tenth of its period early, at random, so that programs do not ask at the same moment. Thread-safe.
 */
public final class StoreRounds {

    private static final int TENTH = 10;

    private final Map<Long, StoreRound> nextByPeriod = new HashMap<>();

    /**
     * Takes part in the next round.
     *
     * @param period the longest time until the next round, in nanoseconds
     * @param asked what the rotation asks, by source
     */
    public synchronized StoreRound join(long period, Map<Origin, List<DeclaredSecret>> asked) {
        StoreRound next = nextByPeriod.get(period);
        if (next == null || next.isDue()) {
            next = new StoreRound(
                    System.nanoTime() + period - ThreadLocalRandom.current().nextLong(period / TENTH + 1));
            nextByPeriod.put(period, next);
        }
        next.add(asked);
        return next;
    }
}
