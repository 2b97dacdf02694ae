package dev.secretly.runtime.internal.conversion;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A UUID. Unlike the JDK, this requires all digits. */
final class UuidText {

    private static final String FORM = "00000000-0000-0000-0000-000000000000";

    private UuidText() {}

    /** The UUID; null if the text is malformed. */
    static @Nullable UUID parse(String text) {
        boolean isUuid = text.length() == FORM.length();
        for (int i = 0; isUuid && i < FORM.length(); i++) {
            boolean isDigit = Character.digit(text.charAt(i), 16) >= 0 && text.charAt(i) < 0x80;
            isUuid = FORM.charAt(i) == '-' ? text.charAt(i) == '-' : isDigit;
        }
        return isUuid ? UUID.fromString(text) : null;
    }
}
