package dev.secretly.runtime.problem;

import java.io.Serializable;
import java.util.Objects;

/**
 * A place where a secret was looked for: a file, a position in a file, or a variable. It never holds a value.
 *
 * @param source the name of the source as messages show it: {@code .streamlit/secrets.toml}, {@code environment}
 * @param variable the environment variable; empty if the place is not one
 * @param line the line in TOML text, from 1; 0 if unknown
 * @param column the column in code points, from 1; 0 if unknown
 * @param state what was found there
 */
public record Place(String source, String variable, int line, int column, State state) implements Serializable {

    /** What was found at a place. */
    public enum State {
        /** The file does not exist. */
        NO_SUCH_FILE,
        /** The source was read and does not have the key. */
        ABSENT,
        /** The key exists, and its value is blank. */
        BLANK,
        /** The key exists, and its value is a placeholder, such as {@code <your key>}. */
        PLACEHOLDER,
        /** Something exists there that cannot be used. */
        UNUSABLE
    }

    /**
     * Checks that no argument is null.
     *
     * @throws NullPointerException if one of them is null
     */
    public Place {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(variable, "variable");
        Objects.requireNonNull(state, "state");
    }

    /**
     * Returns a copy of this place with another state.
     *
     * @param other what was found there
     * @return the copy
     */
    public Place as(State other) {
        return new Place(source, variable, line, column, other);
    }

    /**
     * Returns the place as messages show it.
     *
     * @return {@code FILE:LINE:COLUMN}, {@code FILE:LINE}, the variable, or the name of the source
     */
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
