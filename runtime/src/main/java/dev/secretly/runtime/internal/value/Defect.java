package dev.secretly.runtime.internal.value;

import dev.secretly.runtime.internal.source.Answer;
import dev.secretly.runtime.problem.Place;
import java.util.Optional;

/** A problem with a declared secret or record, before it is put into words. */
public sealed interface Defect {

    /** A secret that no source has a value for. */
    record Missing(Request request, ValueParser<?> wanted) implements Defect {}

    /**
     * An answer that is not of the wanted type, is refused, or is blocked by something that is not a table.
     *
     * @param detail what program code threw, or which items of a string are at fault; else empty
     */
    record Malformed(Request request, Answer answer, ValueParser<?> wanted, String detail) implements Defect {}

    /**
     * An item of a list or entry of a map that is blank or a placeholder.
     *
     * @param state which of the two
     */
    record Unfilled(Request request, Answer.Present answer, ValueParser<?> wanted, Place.State state)
            implements Defect {}

    /** The rest of a list or map, not checked because the defects before it reached {@link Request#MAX_DEFECTS}. */
    record Unchecked(Request request, Answer.Present answer) implements Defect {}

    /**
     * A record whose constructor threw.
     *
     * @param table the table with its values, if the record is in a list or map; else empty
     */
    record Rejected(String element, String thrown, Optional<Place> table) implements Defect {}

    /** A default that its type rejects. Only for custom types, whose defaults the compiler cannot check. */
    record InvalidDefault(Request request, String thrown) implements Defect {}
}
