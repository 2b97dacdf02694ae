package dev.secretly.runtime.internal.value;

import dev.secretly.runtime.Place;
import dev.secretly.runtime.internal.source.Answer;
import java.util.Optional;

/** One thing that is wrong with what a program declares, before it is worded. */
public sealed interface Defect {

    /** A secret that is nowhere. */
    record Missing(Request request, ValueParser<?> wanted) implements Defect {}

    /**
     * Something that is not of the wanted type, or is no table on the way to the secret.
     *
     * @param detail what a factory of the program's threw, or which part of a text is at fault; else empty
     */
    record Malformed(Request request, Answer answer, ValueParser<?> wanted, String detail) implements Defect {}

    /**
     * One of several values that is blank or a placeholder.
     *
     * @param state which of the two
     */
    record Unfilled(Request request, Answer.Present answer, ValueParser<?> wanted, Place.State state)
            implements Defect {}

    /** The rest of a list or map, which was not looked at, since enough is wrong with what comes before. */
    record Unchecked(Request request, Answer.Present answer) implements Defect {}

    /**
     * A record whose constructor threw.
     *
     * @param table the table with its values, where it is one of several
     */
    record Rejected(String element, String thrown, Optional<Place> table) implements Defect {}

    /** A default that its type does not take: only the program's own types are not tried by the compiler. */
    record RefusedDefault(Request request, String thrown) implements Defect {}
}
