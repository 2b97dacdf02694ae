package dev.secretly.processor.check;

import dev.secretly.processor.diagnostic.Diagnostics;
import dev.secretly.processor.diagnostic.Findings;
import org.jspecify.annotations.Nullable;

/** What to do about secrets that are Strings in records: {@code -Asecretly.plainStrings}. */
public enum PlainStringsOption {
    /** Warn of those whose key names a credential. */
    WARN,
    /** Refuse all of them. */
    ERROR,
    /** Nothing. */
    IGNORE;

    /** The name of the option. */
    public static final String NAME = "secretly.plainStrings";

    /** Reads the value of the option; null is as if it were not given. */
    public static PlainStringsOption of(@Nullable String value, Findings findings) {
        if (value == null) {
            return WARN;
        }
        return switch (value) {
            case "warn" -> WARN;
            case "error" -> ERROR;
            case "ignore" -> IGNORE;
            default -> {
                findings.add(Diagnostics.malformedPlainStrings(value));
                yield WARN;
            }
        };
    }
}
