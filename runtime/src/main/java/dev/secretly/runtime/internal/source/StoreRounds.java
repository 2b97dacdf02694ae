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
        return join(next == null || next.isDue() ? create(period) : next, asked);
    }

    /** The same for a time after a failure, which must not be much shorter than it says. */
    public synchronized StoreRound joinLater(long period, Map<Origin, List<DeclaredSecret>> asked) {
        StoreRound next = nextByPeriod.get(period);
        boolean isLate = next != null && next.due() - System.nanoTime() >= period - 2 * period / TENTH;
        return join(next != null && isLate ? next : create(period), asked);
    }

    /** A round of one rotation. */
    public StoreRound alone(long period) {
        return new StoreRound(this, System.nanoTime() + period);
    }

    private StoreRound create(long period) {
        long early = ThreadLocalRandom.current().nextLong(period / TENTH + 1);
        StoreRound created = new StoreRound(this, System.nanoTime() + period - early);
        nextByPeriod.put(period, created);
        return created;
    }

    private static StoreRound join(StoreRound round, Map<Origin, List<DeclaredSecret>> asked) {
        round.add(asked);
        return round;
    }

    /** A round that has begun is kept only by those who take part, so that its values are dropped with the last of them. */
    synchronized void begun(StoreRound round) {
        nextByPeriod.values().remove(round);
    }
}
