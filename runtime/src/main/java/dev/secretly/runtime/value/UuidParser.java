package dev.secretly.runtime.value;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A UUID with all its digits, which the JDK would not ask for. */
public final class UuidParser extends SingleParser<UUID> {

    /** A parser. */
    public UuidParser() {
        super(ValueKind.UUID);
    }

    @Override
    protected @Nullable UUID fromText(String text) {
        try {
            UUID uuid = UUID.fromString(text);
            return uuid.toString().equalsIgnoreCase(text) ? uuid : null;
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
