package dev.secretly.runtime.lookup;

import dev.secretly.runtime.Place;
import dev.secretly.runtime.source.Answer;
import java.util.List;

/** How the search for one key ended. */
public sealed interface Outcome {

    /** A source has a value. */
    record Found(Answer.Present answer) implements Outcome {}

    /** Something that is no table stands in the way. */
    record Blocked(Answer.Blocked answer) implements Outcome {}

    /** No source has it. */
    record Nowhere(List<Place> places) implements Outcome {}
}
