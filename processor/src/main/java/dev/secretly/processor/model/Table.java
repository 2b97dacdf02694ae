package dev.secretly.processor.model;

import dev.secretly.runtime.internal.toml.KeyPath;
import java.util.Optional;

/**
 * The table that the keys of a type are in.
 *
 * @param path its key; no parts for the root
 * @param place where an error about it goes
 */
public record Table(KeyPath path, Place place) {

    /** The dotted key; empty for the root. */
    public Optional<String> text() {
        return path.parts().isEmpty() ? Optional.empty() : Optional.of(path.text());
    }
}
