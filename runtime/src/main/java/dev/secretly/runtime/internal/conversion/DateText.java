package dev.secretly.runtime.internal.conversion;

import java.text.ParsePosition;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;

/** Checks dates and times before the JDK parses them, since the messages of its exceptions hold the text. */
final class DateText {

    private static final List<ChronoField> FIELDS = List.of(
            ChronoField.YEAR,
            ChronoField.MONTH_OF_YEAR,
            ChronoField.DAY_OF_MONTH,
            ChronoField.HOUR_OF_DAY,
            ChronoField.MINUTE_OF_HOUR,
            ChronoField.SECOND_OF_MINUTE,
            ChronoField.OFFSET_SECONDS);

    private DateText() {}

    /** Whether a string is in a format, and is a date or time that exists. */
    static boolean isValid(String text, DateTimeFormatter format) {
        ParsePosition position = new ParsePosition(0);
        TemporalAccessor parsed = format.parseUnresolved(text, position);
        return parsed != null
                && position.getErrorIndex() < 0
                && position.getIndex() == text.length()
                && FIELDS.stream().allMatch(field -> isInRange(parsed, field))
                && isInMonth(parsed);
    }

    private static boolean isInRange(TemporalAccessor parsed, ChronoField field) {
        return !parsed.isSupported(field) || field.range().isValidValue(parsed.getLong(field));
    }

    private static boolean isInMonth(TemporalAccessor parsed) {
        if (!parsed.isSupported(ChronoField.DAY_OF_MONTH)) {
            return true;
        }
        YearMonth month =
                YearMonth.of((int) parsed.getLong(ChronoField.YEAR), (int) parsed.getLong(ChronoField.MONTH_OF_YEAR));
        return month.isValidDay((int) parsed.getLong(ChronoField.DAY_OF_MONTH));
    }
}
