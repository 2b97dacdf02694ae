package dev.secretly.processor.diagnostic;

import dev.secretly.processor.model.Position;
import java.util.Optional;
import javax.tools.Diagnostic.Kind;

/**
 * A violation of a rule.
 *
 * @param severity whether it is an error or a warning
 * @param place where it is reported; empty if it concerns the whole compilation
 */
public record Finding(Rule rule, Kind severity, String message, Optional<Position> place) {

    Finding(Rule rule, String message, Position place) {
        this(rule, Kind.ERROR, message, Optional.of(place));
    }

    Finding(Rule rule, String message) {
        this(rule, Kind.ERROR, message, Optional.empty());
    }
}
