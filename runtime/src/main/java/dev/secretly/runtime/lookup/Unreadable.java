package dev.secretly.runtime.lookup;

import dev.secretly.runtime.Place;
import dev.secretly.runtime.source.Fault;
import dev.secretly.runtime.source.Origin;

/** A source that exists and could not be read, and one reason why. */
public record Unreadable(Origin origin, Fault fault) {

    /** Where the source has its fault. */
    public Place place() {
        return new Place(origin.name(), "", fault.line(), fault.column(), Place.State.UNUSABLE);
    }
}
