package dev.secretly.runtime.internal.problem;

import dev.secretly.runtime.problem.Place;
import dev.secretly.runtime.problem.Suggestion;

/** An existing name that may have been meant, as it is reported. */
public record FoundName(String name, Place place) implements Suggestion {

    private static final long serialVersionUID = 1;

    @Override
    public String toString() {
        return name + " at " + place;
    }
}
