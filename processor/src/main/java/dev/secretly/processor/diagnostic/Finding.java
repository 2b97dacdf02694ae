package dev.secretly.processor.diagnostic;

import dev.secretly.processor.model.Place;
import java.util.Optional;

/**
 * A broken rule: which, in words, and where.
 *
 * @param place where it is said; empty for what concerns the whole compilation
 */
public record Finding(Rule rule, String message, Optional<Place> place) {

    Finding(Rule rule, String message, Place place) {
        this(rule, message, Optional.of(place));
    }

    Finding(Rule rule, String message) {
        this(rule, message, Optional.empty());
    }
}
