package dev.secretly.runtime.internal.value;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parses durations: ISO 8601 ({@code PT1H30M}) or units: {@code 1d}, {@code 1h30m}, {@code 30s}, {@code 250ms}. */
final class DurationText {

    /** In the order in which they must appear. */
    private static final List<String> UNITS = List.of("d", "h", "m", "s", "ms");

    private DurationText() {}

    /**
     * The duration; null if the text is empty or has a character that no duration contains.
     *
     * @throws ArithmeticException if it is too long
     * @throws IllegalArgumentException if one of its numbers is too large
     * @throws java.time.DateTimeException if it is malformed
     */
    static @Nullable Duration parse(String text) {
        if (text.isEmpty() || !Digits.hasOnly(text, "+-.,PDTHMSpdthms")) {
            return null;
        }
        Duration ofUnits = ofUnits(text);
        return ofUnits == null ? Duration.parse(text) : ofUnits;
    }

    /** Parses the form with units by hand, since compiling a regex would dominate start-up; null for any other form. */
    private static @Nullable Duration ofUnits(String text) {
        Duration sum = Duration.ZERO;
        int unit = -1;
        for (int at = 0; at < text.length(); ) {
            int digitsEnd = Digits.end(text, at);
            int end = digitsEnd;
            while (end < text.length() && text.charAt(end) >= 'a' && text.charAt(end) <= 'z') {
                end++;
            }
            int next = UNITS.indexOf(text.substring(digitsEnd, end));
            if (digitsEnd == at || next <= unit) {
                return null;
            }
            sum = plus(sum, Long.parseLong(text.substring(at, digitsEnd)), next);
            unit = next;
            at = end;
        }
        return sum;
    }

    private static Duration plus(Duration sum, long number, int unit) {
        return switch (unit) {
            case 0 -> sum.plusDays(number);
            case 1 -> sum.plusHours(number);
            case 2 -> sum.plusMinutes(number);
            case 3 -> sum.plusSeconds(number);
            default -> sum.plusMillis(number);
        };
    }
}
