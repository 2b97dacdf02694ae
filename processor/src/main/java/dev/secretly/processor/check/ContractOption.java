package dev.secretly.processor.check;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The option {@code -Asecretly.contract}: where the contract is.
 *
 * @param mode whether a contract is required
 * @param path its path, if one is given
 */
public record ContractOption(Mode mode, Optional<String> path) {

    /** The name of the option. */
    public static final String NAME = "secretly.contract";

    /** Whether to check keys against a contract. */
    public enum Mode {
        /** Check keys if a contract is found. */
        FOUND,
        /** Do not check keys. */
        NONE,
        /** Check keys; report an error if no contract is found. */
        REQUIRED
    }

    /** Reads the value of the option. Null and blank mean that it is not given. */
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
