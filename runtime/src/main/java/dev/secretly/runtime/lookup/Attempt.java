package dev.secretly.runtime.lookup;

import dev.secretly.runtime.Place;
import dev.secretly.runtime.Place.State;
import dev.secretly.runtime.source.Source;

/**
 * A place where a secret was looked for in vain.
 *
 * @param kind the sort of source that it belongs to
 * @param place the place, and what was seen there
 */
public record Attempt(Source.Kind kind, Place place) {

    /** Whether the key is there, and has no value yet. */
    public boolean isUnfilled() {
        return place.state() == State.BLANK || place.state() == State.PLACEHOLDER;
    }
}
