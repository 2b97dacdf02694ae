package dev.secretly.runtime.internal.conversion;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Parses durations: ISO 8601 ({@code PT1H30M}) or units: {@code 1d}, {@code 1h30m}, {@code 30s}, {@code 250ms}. */
final class DurationText {

    /** Longer numbers are longer than any duration, and the exception of the JDK about an overflow would hold the text. */
    private static final int MAX_DIGITS = 12;

    /** The separator and nine digits. */
    private static final int MAX_FRACTION = 10;

    /** In the order in which they must appear. */
    private static final List<String> UNITS = List.of("d", "h", "m", "s", "ms");

    private DurationText() {}

    /**
     * The duration; null if the text is malformed.
     *
     * @throws ArithmeticException if it is too long
     */
    static @Nullable Duration parse(String text) {
        if (text.isEmpty() || !Digits.hasOnly(text, "+-.,PDTHMSpdthms")) {
            return null;
        }
        Duration ofUnits = ofUnits(text);
        return ofUnits != null || !isIso(text) ? ofUnits : Duration.parse(text);
    }

    /** Whether the JDK can parse the text: {@code P}, days, then {@code T} with hours, minutes and seconds, each with a sign. */
    private static boolean isIso(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        int start = upper.startsWith("-") || upper.startsWith("+") ? 1 : 0;
        if (start == upper.length() || upper.charAt(start) != 'P') {
            return false;
        }
        int time = upper.indexOf('T');
        String days = upper.substring(start + 1, time < 0 ? upper.length() : time);
        String ofDay = time < 0 ? "" : upper.substring(time + 1);
        return (!days.isEmpty() || !ofDay.isEmpty())
                && (time < 0 || !ofDay.isEmpty())
                && hasParts(days, "D")
                && hasParts(ofDay, "HMS");
    }

    /** Whether a text has only numbers with units, each unit at most once and in this order. */
    private static boolean hasParts(String text, String units) {
        int unit = -1;
        for (int at = 0; at < text.length(); ) {
            int first = text.charAt(at) == '-' || text.charAt(at) == '+' ? at + 1 : at;
            int end = Digits.end(text, first);
            int unitAt = fractionEnd(text, end);
            int next = unitAt < text.length() ? units.indexOf(text.charAt(unitAt)) : -1;
            boolean isFractionOfSeconds = unitAt == end || (next >= 0 && text.charAt(unitAt) == 'S');
            if (end == first || end - first > MAX_DIGITS || next <= unit || !isFractionOfSeconds) {
                return false;
            }
            unit = next;
            at = unitAt + 1;
        }
        return true;
    }

    /** The end of a fraction of up to nine digits that may start at an index. */
    private static int fractionEnd(String text, int start) {
        boolean hasFraction = start < text.length() && ".,".indexOf(text.charAt(start)) >= 0;
        int end = hasFraction ? Digits.end(text, start + 1) : start;
        return hasFraction && end - start <= MAX_FRACTION ? end : start;
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
            if (digitsEnd == at || digitsEnd - at > MAX_DIGITS + 3 || next <= unit) {
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
