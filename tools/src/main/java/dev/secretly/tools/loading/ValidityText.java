package dev.secretly.tools.loading;

import dev.secretly.runtime.internal.wording.TimeWords;
import dev.secretly.runtime.spi.Validity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Puts into words what a store knows of a value: its version, its age, until when it is good. */
public final class ValidityText {

    private ValidityText() {}

    /**
     * The words.
     *
     * @param now the time from which the age counts
     * @return such as {@code version 3, written 12 days ago}; empty if nothing is known
     */
    public static String of(Validity validity, Instant now) {
        List<String> words = new ArrayList<>();
        validity.version().ifPresent(version -> words.add("version " + version));
        validity.created()
                .ifPresent(created -> words.add("written " + TimeWords.of(Duration.between(created, now)) + " ago"));
        validity.goodUntil()
                .ifPresent(end -> words.add(
                        end.isAfter(now) ? "good for " + TimeWords.of(Duration.between(now, end)) : "expired"));
        validity.lease().ifPresent(lease -> words.add("leased for " + TimeWords.of(lease.duration())));
        return String.join(", ", words);
    }
}
