package dev.secretly.runtime.internal.problem;

import dev.secretly.runtime.problem.Place;

/** A place, as it is reported. */
public record FoundPlace(String source, String variable, int line, int column, State state) implements Place {

    private static final long serialVersionUID = 1;

    /** A whole source, or something in one that has no positions. */
    public static Place ofSource(String source, State state) {
        return new FoundPlace(source, "", 0, 0, state);
    }

    /** An environment variable; another place of the source if the variable is empty. */
    public static Place ofVariable(String source, String variable, State state) {
        return new FoundPlace(source, variable, 0, 0, state);
    }

    /** A position in TOML text; 0 for what is unknown. */
    public static Place at(String source, int line, int column, State state) {
        return new FoundPlace(source, "", line, column, state);
    }

    /** The same place with another state. */
    public static Place as(Place place, State state) {
        return new FoundPlace(place.source(), place.variable(), place.line(), place.column(), state);
    }

    @Override
    public String toString() {
        if (!variable.isEmpty()) {
            return variable;
        }
        if (line == 0) {
            return source;
        }
        return column == 0 ? source + ":" + line : source + ":" + line + ":" + column;
    }
}
