package dev.secretly.runtime.internal.search;

import dev.secretly.runtime.internal.answer.Origin;
import dev.secretly.runtime.problem.Place;

/**
 * An existing name that may have been meant for an absent secret.
 *
 * @param origin the source that has it
 * @param name the key, the variable or the file
 * @param place where it is
 * @param isSure whether it can hardly have been meant for anything else: it is the only one, is another spelling or has one slip, and no
 *     other secret has a claim to it
 */
public record SimilarName(Origin origin, String name, Place place, boolean isSure) {

    /** The same, as one that can hardly have been meant for anything else. */
    SimilarName sure() {
        return new SimilarName(origin, name, place, true);
    }
}
