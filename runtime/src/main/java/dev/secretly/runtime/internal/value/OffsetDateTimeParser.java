package dev.secretly.runtime.internal.value;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Parses a date and time with an offset, such as {@code 2026-11-24T07:30:00+01:00}. */
public final class OffsetDateTimeParser extends SingleParser<OffsetDateTime> {

    public OffsetDateTimeParser() {
        super(ValueKind.OFFSET_DATE_TIME);
    }

    @Override
    protected @Nullable OffsetDateTime fromText(String text) {
        try {
            return Digits.areWith("+-:.TtZz", text) ? OffsetDateTime.parse(text) : null;
        } catch (DateTimeParseException malformed) {
            return null;
        }
    }

    @Override
    protected @Nullable OffsetDateTime fromToml(Object value) {
        return (OffsetDateTime) value;
    }
}
