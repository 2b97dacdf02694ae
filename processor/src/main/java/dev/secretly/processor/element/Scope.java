package dev.secretly.processor.element;

import dev.secretly.runtime.internal.toml.KeyPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the keys of the parts of a type are read.
 *
 * @param isTable whether they are in a table, relative to it
 * @param takesAll whether every part is a secret, or only those that are annotated
 * @param table the table; empty where there is none, or its key is wrong
 * @param path the names of the components that lead to the type, from the type that is loaded
 * @param isOneOfSeveral whether there may be several such tables, which no environment variable can tell apart
 */
record Scope(boolean isTable, boolean takesAll, Optional<KeyPath> table, List<String> path, boolean isOneOfSeveral) {

    /** That of a type that is loaded by itself. */
    static Scope of(AnnotatedType type, Optional<KeyPath> table) {
        boolean isAnnotated = type.annotation().isPresent();
        return new Scope(isAnnotated, isAnnotated && type.isRecord(), table, List.of(), false);
    }

    /** That of a record that a part takes, whose table is known, as all its components are in it. */
    Scope within(Part part, Optional<KeyPath> recordTable, boolean areSeveral) {
        List<String> within = new ArrayList<>(path);
        within.add(part.name());
        return new Scope(true, true, recordTable, within, isOneOfSeveral || areSeveral);
    }
}
