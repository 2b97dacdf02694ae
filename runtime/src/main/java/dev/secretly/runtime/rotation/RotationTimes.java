package dev.secretly.runtime.rotation;

import java.time.Duration;

/**
 * When a rotation checks for changes.
 *
 * @param files the time between two checks of files, in nanoseconds
 * @param stores the time between two requests to stores, in nanoseconds
 * @param longest how long a refresh may take before it is reported and nobody waits for it any more
 */
record RotationTimes(long files, long stores, Duration longest) {

    private static final long LONGEST_PAUSE = Duration.ofSeconds(1).toNanos();
    private static final long FIRST_RETRY = Duration.ofSeconds(5).toNanos();
    private static final long LONGEST_RETRY = Duration.ofMinutes(5).toNanos();

    /** The times of a program that chooses none. */
    static final RotationTimes STANDARD = new RotationTimes(
            nanoseconds(Duration.ofSeconds(1)), nanoseconds(Duration.ofMinutes(5)), Duration.ofSeconds(30));

    RotationTimes withFiles(Duration time) {
        return new RotationTimes(nanoseconds(time), stores, longest);
    }

    RotationTimes withStores(Duration time) {
        return new RotationTimes(files, nanoseconds(time), longest);
    }

    RotationTimes withLongest(Duration time) {
        return new RotationTimes(files, stores, time);
    }

    private static long nanoseconds(Duration duration) {
        return duration.compareTo(Duration.ofNanos(Long.MAX_VALUE)) > 0 ? Long.MAX_VALUE : duration.toNanos();
    }

    /** The time between two checks of a file that has changed. */
    long pause() {
        return Math.min(files, LONGEST_PAUSE);
    }

    /** The time until the next attempt after some that failed in the same way. */
    static long retry(int failures) {
        return Math.min(LONGEST_RETRY, FIRST_RETRY << Math.min(failures - 1, 10));
    }
}
