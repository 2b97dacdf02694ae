package dev.secretly.runtime.internal.search;

import dev.secretly.runtime.internal.answer.Origin;
import dev.secretly.runtime.internal.problem.FoundPlace;
import dev.secretly.runtime.internal.unreadable.Fault;
import dev.secretly.runtime.problem.Place;

/** A source that exists but could not be read, and one reason why. */
public record UnreadableSource(Origin origin, Fault fault) {

    /** The place of the fault. */
    public Place place() {
        return FoundPlace.at(origin.name(), fault.line(), fault.column(), Place.State.UNUSABLE);
    }
}
