package dev.secretly.runtime.value;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A duration by ISO 8601 ({@code PT1H30M}), or by units: {@code 1d}, {@code 1h30m}, {@code 30s}, {@code 250ms}. */
public final class DurationParser extends SingleParser<Duration> {

    private static final Pattern UNITS =
            Pattern.compile("(?:([0-9]+)d)?(?:([0-9]+)h)?(?:([0-9]+)m)?(?:([0-9]+)s)?(?:([0-9]+)ms)?");

    /** A parser. */
    public DurationParser() {
        super(ValueKind.DURATION);
    }

    @Override
    protected @Nullable Duration fromText(String text) {
        Matcher units = UNITS.matcher(text);
        try {
            if (!text.isEmpty() && units.matches()) {
                return Duration.ofDays(number(units, 1))
                        .plusHours(number(units, 2))
                        .plusMinutes(number(units, 3))
                        .plusSeconds(number(units, 4))
                        .plusMillis(number(units, 5));
            }
            return Duration.parse(text);
        } catch (ArithmeticException | DateTimeParseException | NumberFormatException malformed) {
            return null;
        }
    }

    private static long number(Matcher units, int group) {
        return units.group(group) == null ? 0 : Long.parseLong(units.group(group));
    }
}
