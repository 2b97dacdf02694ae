package dev.secretly.processor.model;

import dev.secretly.runtime.internal.toml.KeyPath;
import java.util.Locale;

/** Derives environment variables from keys: {@code trello.api_key} is {@code TRELLO_API_KEY}. */
public final class DerivedVariable {

    private DerivedVariable() {}

    /** The variable of a key: upper case, {@code _} for each run of other characters. */
    public static String of(KeyPath key) {
        return String.join(".", key.parts()).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
    }
}
