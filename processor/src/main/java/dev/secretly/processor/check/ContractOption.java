package dev.secretly.processor.check;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the contract is: {@code -Asecretly.contract}.
 *
 * @param mode whether there has to be one
 * @param path its path, where one is given
 */
public record ContractOption(Mode mode, Optional<String> path) {

    /** The name of the option. */
    public static final String NAME = "secretly.contract";

    /** What to do about a contract. */
    public enum Mode {
        /** Check keys if one is found. */
        FOUND,
        /** Check no key. */
        NONE,
        /** Check keys; it is an error if none is found. */
        REQUIRED
    }

    /** Reads the value of the option; null and blank are as if it were not given. */
    public static ContractOption of(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return new ContractOption(Mode.FOUND, Optional.empty());
        }
        return switch (value) {
            case "none" -> new ContractOption(Mode.NONE, Optional.empty());
            case "required" -> new ContractOption(Mode.REQUIRED, Optional.empty());
            default -> new ContractOption(Mode.REQUIRED, Optional.of(value));
        };
    }
}
