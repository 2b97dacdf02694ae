package dev.secretly.processor.check;

import dev.secretly.processor.diagnostic.ContractDiagnostics;
import dev.secretly.processor.diagnostic.Findings;
import org.jspecify.annotations.Nullable;

/** The option {@code -Asecretly.plainStrings}: how to treat secrets that are Strings in records. */
public enum PlainStringsOption {
    /** Warn about those whose key names a credential. */
    WARN,
    /** Report each as an error. */
    ERROR,
    /** Report nothing. */
    IGNORE;

    /** The name of the option. */
    public static final String NAME = "secretly.plainStrings";

    /** Reads the value of the option. Null means that it is not given. */
    public static PlainStringsOption of(@Nullable String value, Findings findings) {
        if (value == null) {
            return WARN;
        }
        return switch (value) {
            case "warn" -> WARN;
            case "error" -> ERROR;
            case "ignore" -> IGNORE;
            default -> {
                findings.add(ContractDiagnostics.malformedPlainStrings(value));
                yield WARN;
            }
        };
    }
}
