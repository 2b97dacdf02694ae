package dev.secretly.runtime.internal.wording;

import java.time.Duration;

/** Words for a length of time. */
public final class TimeWords {

    private static final long DAYS_FROM = 2;

    private TimeWords() {}

    /** In days from two days on, else in hours or minutes. */
    public static String of(Duration duration) {
        if (duration.toDays() >= DAYS_FROM) {
            return duration.toDays() + " days";
        }
        if (duration.toHours() > 1) {
            return duration.toHours() + " hours";
        }
        return duration.toMinutes() == 1 ? "1 minute" : Math.max(0, duration.toMinutes()) + " minutes";
    }
}
