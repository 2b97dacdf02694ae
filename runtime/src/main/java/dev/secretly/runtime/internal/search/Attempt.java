package dev.secretly.runtime.internal.search;

import dev.secretly.runtime.internal.answer.Origin;
import dev.secretly.runtime.problem.Place;
import dev.secretly.runtime.problem.Place.State;

/**
 * A place where a secret was looked for without success.
 *
 * @param origin the source that was asked
 * @param place the place, and what was found there
 * @param remedy how to add it there, where only the source itself knows; else empty
 */
public record Attempt(Origin origin, Place place, String remedy) {

    /** Whether the key exists but has no value yet. */
    public boolean isUnfilled() {
        return place.state() == State.BLANK || place.state() == State.PLACEHOLDER;
    }
}
