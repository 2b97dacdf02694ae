package dev.secretly.runtime.internal.value;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Parses a UUID. Unlike the JDK, it requires all digits. */
public final class UuidParser extends SingleParser<UUID> {

    private static final String FORM = "00000000-0000-0000-0000-000000000000";

    public UuidParser() {
        super(ValueKind.UUID);
    }

    @Override
    protected @Nullable UUID fromText(String text) {
        boolean isUuid = text.length() == FORM.length();
        for (int i = 0; isUuid && i < FORM.length(); i++) {
            boolean isDigit = Character.digit(text.charAt(i), 16) >= 0 && text.charAt(i) < 0x80;
            isUuid = FORM.charAt(i) == '-' ? text.charAt(i) == '-' : isDigit;
        }
        return isUuid ? UUID.fromString(text) : null;
    }
}
