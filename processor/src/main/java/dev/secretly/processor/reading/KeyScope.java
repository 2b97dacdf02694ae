package dev.secretly.processor.reading;

import dev.secretly.processor.element.AnnotatedType;
import dev.secretly.processor.model.Position;
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
 * @param recordStart how many of them lead to the innermost record of which there may be several; 0 if there is none
 * @param optionalRecords the optional records around the type, outermost first, by their paths from there
 * @param holder the part of the type that is loaded in which the type is; empty for the type that is loaded
 * @param isOneOfSeveral whether there may be several such tables, which no environment variable can tell apart
 */
record KeyScope(
        boolean isTable,
        boolean takesAll,
        Optional<KeyPath> table,
        List<String> path,
        int recordStart,
        List<String> optionalRecords,
        Optional<Position> holder,
        boolean isOneOfSeveral) {

    /** The scope of a type that is loaded by itself. */
    static KeyScope of(AnnotatedType type, Optional<KeyPath> table) {
        boolean isAnnotated = type.annotation().isPresent();
        return new KeyScope(
                isAnnotated,
                isAnnotated && type.isRecordLike(),
                table,
                List.of(),
                0,
                List.of(),
                Optional.empty(),
                false);
    }

    /** The scope of a record in a part: all its components are in the table of the record. */
    KeyScope within(Part part, Optional<KeyPath> recordTable, boolean isOptional) {
        List<String> within = pathTo(part);
        List<String> optional = new ArrayList<>(optionalRecords);
        if (isOptional) {
            optional.add(String.join(".", within.subList(recordStart, within.size())));
        }
        return new KeyScope(true, true, recordTable, within, recordStart, optional, holder(part), isOneOfSeveral);
    }

    /** The scope of a record of which a part can hold several, each in its own table. */
    KeyScope withinOneOf(Part part, Optional<KeyPath> container) {
        List<String> within = pathTo(part);
        return new KeyScope(true, true, container, within, within.size(), List.of(), holder(part), true);
    }

    private Optional<Position> holder(Part part) {
        return holder.isPresent() ? holder : Optional.of(part.position("value"));
    }

    private List<String> pathTo(Part part) {
        List<String> within = new ArrayList<>(path);
        within.add(part.name());
        return within;
    }
}
