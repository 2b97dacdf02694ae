package dev.secretly.runtime.internal.value;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Parses a point in time with any offset, such as {@code 2026-11-24T07:30:00Z}. */
public final class InstantParser extends SingleParser<Instant> {

    public InstantParser() {
        super(ValueKind.INSTANT);
    }

    @Override
    protected @Nullable Instant fromText(String text) {
        try {
            return Digits.areWith("+-:.TtZz", text) ? OffsetDateTime.parse(text).toInstant() : null;
        } catch (DateTimeParseException malformed) {
            return null;
        }
    }

    @Override
    protected @Nullable Instant fromToml(Object value) {
        return ((OffsetDateTime) value).toInstant();
    }
}
