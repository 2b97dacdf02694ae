package dev.secretly.runtime;

import java.io.Serializable;
import java.util.Objects;

/**
 * A place where a secret was looked for: a file, a point in a file, or a variable. Never a value.
 *
 * @param source the name of the source as messages show it: {@code .streamlit/secrets.toml}, {@code environment}
 * @param variable the environment variable, or empty where the source has none
 * @param line the line in a TOML text, from 1; 0 where none is known
 * @param column the column in code points, from 1; 0 where none is known
 * @param state what was seen there
 */
public record Place(String source, String variable, int line, int column, State state) implements Serializable {

    /** What was seen at a place. */
    public enum State {
        /** There is no such file. */
        NO_SUCH_FILE,
        /** The source was read and does not have the key. */
        ABSENT,
        /** The key is there, and its text is blank. */
        BLANK,
        /** The key is there, and its text is a placeholder, such as {@code <your key>}. */
        PLACEHOLDER,
        /** Something is there that cannot be used. */
        UNUSABLE
    }

    /**
     * Refuses null.
     *
     * @throws NullPointerException if one of them is null
     */
    public Place {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(variable, "variable");
        Objects.requireNonNull(state, "state");
    }

    /**
     * The same place with something else seen there.
     *
     * @param other what was seen
     * @return the place
     */
    public Place as(State other) {
        return new Place(source, variable, line, column, other);
    }

    /**
     * The place as messages show it.
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
