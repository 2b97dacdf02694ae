package dev.secretly.processor.reading;

import dev.secretly.processor.element.AnnotatedType;
import dev.secretly.runtime.internal.toml.KeyPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How to resolve the keys of the parts of a type.
 *
 * @param isTable whether keys are relative to a table
 * @param takesAll whether every part is a secret, or only annotated ones
 * @param table the table; empty if there is none, or its key is malformed
 * @param path the names of the components that lead to the type, from the type that is loaded
 * @param isOneOfSeveral whether there may be several such tables, which no environment variable can tell apart
 */
record Scope(boolean isTable, boolean takesAll, Optional<KeyPath> table, List<String> path, boolean isOneOfSeveral) {

    /** The scope of a type that is loaded by itself. */
    static Scope of(AnnotatedType type, Optional<KeyPath> table) {
        boolean isAnnotated = type.annotation().isPresent();
        return new Scope(isAnnotated, isAnnotated && type.isRecordLike(), table, List.of(), false);
    }

    /** The scope of a record in a part: all its components are in the table of the record. */
    Scope within(Part part, Optional<KeyPath> recordTable, boolean areSeveral) {
        List<String> within = new ArrayList<>(path);
        within.add(part.name());
        return new Scope(true, true, recordTable, within, isOneOfSeveral || areSeveral);
    }
}
