package dev.secretly.processor.model;

import dev.secretly.runtime.internal.toml.KeyPath;
import java.util.Locale;
import java.util.Optional;

/**
 * A key and its environment variable.
 *
 * @param path the whole key, from the root
 * @param env the variable that the annotation names; empty for the derived one
 * @param hasVariable whether a variable can hold the value: none can hold a table, or a value in one of several tables
 */
public record SecretKey(KeyPath path, Optional<String> env, boolean hasVariable) {

    /** The dotted key in its canonical form. */
    public String text() {
        return path.text();
    }

    /** The environment variable; "" if none. Derived: upper case, {@code _} for each run of other characters. */
    public String variable() {
        if (!hasVariable) {
            return "";
        }
        return env.orElseGet(
                () -> String.join(".", path.parts()).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_"));
    }
}
