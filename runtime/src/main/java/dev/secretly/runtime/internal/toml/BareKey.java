package dev.secretly.runtime.internal.toml;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Recognizes bare keys: keys without quotes (TOML 1.0, "Keys"). */
public final class BareKey {

    private BareKey() {}

    /** The parts of a dotted key; null if one of them needs quotes or is missing. */
    public static @Nullable List<String> parts(String key) {
        List<String> parts = new ArrayList<>();
        for (int start = 0; start <= key.length(); ) {
            int dot = key.indexOf('.', start);
            int end = dot < 0 ? key.length() : dot;
            String part = key.substring(start, end);
            if (!isPart(part)) {
                return null;
            }
            parts.add(part);
            start = end + 1;
        }
        return parts;
    }

    /** Whether a string is one part of a key and needs no quotes. */
    public static boolean isPart(String part) {
        for (int i = 0; i < part.length(); i++) {
            if (!isCharacter(part.charAt(i))) {
                return false;
            }
        }
        return !part.isEmpty();
    }

    static boolean isCharacter(char character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9')
                || character == '_'
                || character == '-';
    }
}
