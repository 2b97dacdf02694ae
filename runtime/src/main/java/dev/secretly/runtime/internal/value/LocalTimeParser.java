package dev.secretly.runtime.internal.value;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Parses a time of day, such as {@code 07:30:00}. */
public final class LocalTimeParser extends SingleParser<LocalTime> {

    public LocalTimeParser() {
        super(ValueKind.LOCAL_TIME);
    }

    @Override
    protected @Nullable LocalTime fromText(String text) {
        try {
            return Digits.areWith(":.", text) ? LocalTime.parse(text) : null;
        } catch (DateTimeParseException malformed) {
            return null;
        }
    }

    @Override
    protected @Nullable LocalTime fromToml(Object value) {
        return (LocalTime) value;
    }
}
