package dev.secretly.runtime.internal.call;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The time of one call of a store: 30 seconds in all, and 10 seconds of waiting for servers. The thread that waits for the call counts
 * the waiting in short steps. A step that took far longer counts as a short one: then this process did not get the CPU, and no server
 * is to blame. Thread-safe.
 */
public final class CallClock {

    /** How long the thread that waits for a call sleeps between two looks at this clock. */
    public static final Duration STEP = Duration.ofMillis(20);

    private static final Duration WHOLE = Duration.ofSeconds(30);
    private static final Duration WAITING = Duration.ofSeconds(10);

    /** Phases shorter than this are not named. */
    private static final Duration SHORTEST = Duration.ofMillis(100);

    private static final double NANOSECONDS = 1e9;

    private final long start = System.nanoTime();
    private final Map<String, Long> timeByPhase = new LinkedHashMap<>();
    private String phase;
    private long phaseStart = start;
    private long lastStep = start;
    private long waited;
    private @Nullable Function<Duration, ? extends Exception> tooSlow;

    /**
     * Starts a clock.
     *
     * @param phase the first phase, in which no server is waited for
     */
    public CallClock(String phase) {
        this.phase = phase;
    }

    /**
     * Begins a phase in which a server is waited for.
     *
     * @param newPhase its name, in the words of messages
     * @param words what to report if the time ends in it
     */
    public synchronized void begin(String newPhase, Function<Duration, ? extends Exception> words) {
        long now = System.nanoTime();
        if (tooSlow == null) {
            lastStep = now;
        }
        endPhase(now);
        phase = newPhase;
        tooSlow = words;
    }

    private void endPhase(long now) {
        timeByPhase.merge(phase, now - phaseStart, Long::sum);
        phaseStart = now;
    }

    /** Counts the time since the last step. */
    public synchronized void step() {
        long now = System.nanoTime();
        long step = now - lastStep;
        lastStep = now;
        if (tooSlow != null) {
            waited += Math.min(step, STEP.toNanos() * 3 / 2);
        }
    }

    /** The time that is left; zero or less if it is over. */
    public synchronized Duration left() {
        long ofWhole = WHOLE.toNanos() - (System.nanoTime() - start);
        return Duration.ofNanos(tooSlow == null ? ofWhole : Math.min(ofWhole, WAITING.toNanos() - waited));
    }

    /** What to report now that the time is over; null if the store has not said what it waits for. */
    public synchronized @Nullable Exception tooSlow() {
        return tooSlow == null ? null : tooSlow.apply(waited >= WAITING.toNanos() ? WAITING : WHOLE);
    }

    /** The time that a store has in all. */
    public static Duration whole() {
        return WHOLE;
    }

    /** How long each phase took so far, such as {@code login 8.1 s, connection 1.9 s}. */
    public synchronized String phases() {
        endPhase(System.nanoTime());
        StringJoiner words = new StringJoiner(", ");
        timeByPhase.forEach((name, time) -> {
            if (time >= SHORTEST.toNanos()) {
                words.add(name + " " + String.format(Locale.ROOT, "%.1f", time / NANOSECONDS) + " s");
            }
        });
        return words.toString();
    }
}
