package dev.secretly.runtime.internal.value;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Parses a date and time, such as {@code 2026-11-24T07:30:00}. */
public final class LocalDateTimeParser extends SingleParser<LocalDateTime> {

    public LocalDateTimeParser() {
        super(ValueKind.LOCAL_DATE_TIME);
    }

    @Override
    protected @Nullable LocalDateTime fromText(String text) {
        try {
            return Digits.areWith("+-:.Tt", text) ? LocalDateTime.parse(text) : null;
        } catch (DateTimeParseException malformed) {
            return null;
        }
    }

    @Override
    protected @Nullable LocalDateTime fromToml(Object value) {
        return (LocalDateTime) value;
    }
}
