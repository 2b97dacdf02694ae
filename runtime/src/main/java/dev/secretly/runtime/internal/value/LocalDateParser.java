package dev.secretly.runtime.internal.value;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Parses a date, such as {@code 2026-11-24}. */
public final class LocalDateParser extends SingleParser<LocalDate> {

    public LocalDateParser() {
        super(ValueKind.LOCAL_DATE);
    }

    @Override
    protected @Nullable LocalDate fromText(String text) {
        try {
            return Digits.areWith("+-", text) ? LocalDate.parse(text) : null;
        } catch (DateTimeParseException malformed) {
            return null;
        }
    }

    @Override
    protected @Nullable LocalDate fromToml(Object value) {
        return (LocalDate) value;
    }
}
