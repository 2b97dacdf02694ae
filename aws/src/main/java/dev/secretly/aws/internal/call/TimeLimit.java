package dev.secretly.aws.internal.call;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The time that a whole call may take, with all its attempts. */
public final class TimeLimit {

    private final Duration whole;
    private final long end;

    public TimeLimit(Duration whole) {
        this.whole = whole;
        this.end = System.nanoTime() + whole.toNanos();
    }

    /** The milliseconds that are left, at least 1, since 0 means no limit to the JDK. */
    public int milliseconds() {
        return (int) Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime()));
    }

    /** Whether there is more time left than this. */
    public boolean allows(Duration duration) {
        return end - System.nanoTime() > duration.toNanos();
    }

    /** Whether it is over. */
    public boolean isOver() {
        return end - System.nanoTime() <= 0;
    }

    /** The limit in words. */
    public String words() {
        return whole.toSeconds() + " s";
    }
}
