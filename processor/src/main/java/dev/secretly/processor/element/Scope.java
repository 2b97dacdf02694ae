package dev.secretly.processor.element;

import dev.secretly.runtime.source.KeyPath;
import java.util.List;
import java.util.Optional;

/**
 * How the keys of the parts of a type are read.
 *
 * @param isTable whether they are in a table, relative to it
 * @param takesAll whether every part is a secret, or only those that are annotated
 * @param table the table; empty where there is none, or its key is wrong
 * @param path the names of the components that lead to the type, from the type that is loaded
 */
record Scope(boolean isTable, boolean takesAll, Optional<KeyPath> table, List<String> path) {

    /** That of a type that is loaded by itself. */
    static Scope of(AnnotatedType type, Optional<KeyPath> table) {
        boolean isAnnotated = type.annotation().isPresent();
        return new Scope(isAnnotated, isAnnotated && type.isRecord(), table, List.of());
    }
}
