package dev.secretly.runtime;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * When a rotation looks for changes.
 *
 * @param files the time between two looks at files, in nanoseconds
 * @param stores the time between two requests to stores, in nanoseconds
 * @param longest how long a refresh may take before it is reported and nobody waits for it any more
 */
record RotationTimes(long files, long stores, Duration longest) {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private static final Duration FILES = Duration.ofSeconds(1);
    private static final Duration STORES = Duration.ofMinutes(5);
    private static final long FIRST_RETRY = Duration.ofSeconds(5).toNanos();
    private static final long LONGEST_RETRY = Duration.ofMinutes(5).toNanos();

    /** The times by default, or one time that the program chose for both. */
    static RotationTimes of(@Nullable Duration chosen) {
        return new RotationTimes(
                nanoseconds(chosen == null ? FILES : chosen), nanoseconds(chosen == null ? STORES : chosen), LONGEST);
    }

    /** The same times for refreshes that may take less or more time. */
    RotationTimes withLongest(Duration other) {
        return new RotationTimes(files, stores, other);
    }

    private static long nanoseconds(Duration duration) {
        return duration.compareTo(Duration.ofNanos(Long.MAX_VALUE)) > 0 ? Long.MAX_VALUE : duration.toNanos();
    }

    /** The time between two looks at a file that has changed. */
    long pause() {
        return Math.min(files, FILES.toNanos());
    }

    /** The time until the next attempt after some that failed in the same way. */
    static long retry(int failures) {
        return Math.min(LONGEST_RETRY, FIRST_RETRY << Math.min(failures - 1, 10));
    }
}
