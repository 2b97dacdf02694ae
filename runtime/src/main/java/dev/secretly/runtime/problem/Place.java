package dev.secretly.runtime.problem;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A place where a secret was looked for: a file, a position in a file, or a variable. It never holds a value.
 * Instances with equal properties are equal.
 */
public final class Place implements Serializable {

    private static final long serialVersionUID = 1;

    private final String source;
    private final String variable;
    private final int line;
    private final int column;
    private final State state;

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
     * Creates a place.
     *
     * @param source see {@link #source}
     * @param variable see {@link #variable}
     * @param line see {@link #line}
     * @param column see {@link #column}
     * @param state see {@link #state}
     * @throws NullPointerException if one of them is null
     */
    public Place(String source, String variable, int line, int column, State state) {
        this.source = Objects.requireNonNull(source, "source");
        this.variable = Objects.requireNonNull(variable, "variable");
        this.line = line;
        this.column = column;
        this.state = Objects.requireNonNull(state, "state");
    }

    /** {@return the name of the source as messages show it: {@code .streamlit/secrets.toml}, {@code environment}} */
    public String source() {
        return source;
    }

    /** {@return the environment variable; empty if the place is not one} */
    public String variable() {
        return variable;
    }

    /** {@return the line in TOML text, from 1; 0 if unknown} */
    public int line() {
        return line;
    }

    /** {@return the column in code points, from 1; 0 if unknown} */
    public int column() {
        return column;
    }

    /** {@return what was found there} */
    public State state() {
        return state;
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

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Place place
                && source.equals(place.source)
                && variable.equals(place.variable)
                && line == place.line
                && column == place.column
                && state == place.state;
    }

    @Override
    public int hashCode() {
        return Objects.hash(source, variable, line, column, state);
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
