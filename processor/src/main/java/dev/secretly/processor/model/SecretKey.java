package dev.secretly.processor.model;

import dev.secretly.runtime.internal.toml.KeyPath;
import java.util.Locale;
import java.util.Optional;

/**
 * A key and the environment variable beside it.
 *
 * @param path the whole key, from the root
 * @param env the variable that the annotation names; empty for the derived one
 * @param hasVariable whether a variable can hold it: none can hold a table, or something in one of several tables
 */
public record SecretKey(KeyPath path, Optional<String> env, boolean hasVariable) {

    /** The dotted key in its canonical form. */
    public String text() {
        return path.text();
    }

    /** The environment variable: upper case, with one {@code _} for each run of other characters; empty for none. */
    public String variable() {
        if (!hasVariable) {
            return "";
        }
        return env.orElseGet(
                () -> String.join(".", path.parts()).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_"));
    }
}
