package dev.secretly.processor.diagnostic;

import dev.secretly.processor.model.Position;
import java.util.Optional;
import javax.tools.Diagnostic.Kind;

/**
 * A message of a rule.
 *
 * @param severity whether it is an error, a warning or a note
 * @param position where it is reported; empty if it concerns the whole compilation
 */
public record Finding(Rule rule, Kind severity, String message, Optional<Position> position) {

    Finding(Rule rule, String message, Position position) {
        this(rule, Kind.ERROR, message, Optional.of(position));
    }

    Finding(Rule rule, String message) {
        this(rule, Kind.ERROR, message, Optional.empty());
    }
}
