package dev.secretly.runtime.internal.wording;

import dev.secretly.runtime.internal.key.Remark;
import dev.secretly.runtime.internal.search.ValueRemark;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Words for remarks about well-formed keys and certificates. */
public final class RemarkWords {

    private RemarkWords() {}

    /** The value and the remark about it, as a sentence without its full stop. */
    public static String sentence(ValueRemark remark, Instant now) {
        return remark.key() + " at " + remark.place() + part(remark.part()) + " " + of(remark.remark(), now);
    }

    private static String part(ValueRemark.Part part) {
        return part.count() == 1 ? "" : " (number " + part.number() + " of " + part.count() + ")";
    }

    /**
     * The remark, as the rest of a sentence about the value.
     *
     * @param now the time from which others count
     */
    public static String of(Remark remark, Instant now) {
        if (remark instanceof Remark.Ends ends) {
            return ends.at().isAfter(now)
                    ? "expires in " + TimeWords.of(Duration.between(now, ends.at()))
                    : "expired " + TimeWords.of(Duration.between(ends.at(), now)) + " ago";
        }
        if (remark instanceof Remark.Starts starts) {
            return "is not valid before " + starts.at().truncatedTo(ChronoUnit.SECONDS);
        }
        return remark instanceof Remark.ShortKey key
                ? "has an RSA key of only " + key.bits() + " bits; use at least " + Remark.SHORT_RSA
                : "belongs to no certificate of its record";
    }
}
