package dev.secretly.processor.model;

import dev.secretly.runtime.internal.toml.KeyPath;
import java.util.Optional;

/**
 * The table that has the keys of a type.
 *
 * @param path its key; without parts for the root
 * @param position where errors about it are reported
 */
public record DeclaredTable(KeyPath path, Position position) {

    /** The dotted key; empty for the root. */
    public Optional<String> text() {
        return path.parts().isEmpty() ? Optional.empty() : Optional.of(path.text());
    }
}
