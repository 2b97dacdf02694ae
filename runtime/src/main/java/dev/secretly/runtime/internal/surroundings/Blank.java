package dev.secretly.runtime.internal.surroundings;

import org.jspecify.annotations.Nullable;

/** The rule of blank text: with nothing but white space it counts as absent, in a file, a variable or a setting. */
public final class Blank {

    private Blank() {}

    /** Whether a value is blank text, or none. */
    public static boolean isBlank(@Nullable Object value) {
        return value == null || (value instanceof String text && text.isBlank());
    }
}
