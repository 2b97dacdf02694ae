package dev.secretly.runtime.problem;

import java.io.Serializable;

/**
 * A place where a secret was looked for: a file, a position in a file, or a variable. It never holds a value.
 * Instances with equal properties are equal. This library implements it; methods may be added.
 */
public interface Place extends Serializable {

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
        /** The key is in a comment, as {@code # api_key = "..."}. */
        COMMENTED_OUT,
        /** A variable that Kubernetes sets for a Service, which is no secret. */
        OF_SERVICE,
        /** Something exists there that cannot be used. */
        UNUSABLE
    }

    /** {@return the name of the source as messages show it: {@code .streamlit/secrets.toml}, {@code environment}} */
    String source();

    /** {@return the environment variable; empty if the place is not one} */
    String variable();

    /** {@return the line in TOML text, from 1; 0 if unknown} */
    int line();

    /** {@return the column in code points, from 1; 0 if unknown} */
    int column();

    /** {@return what was found there} */
    State state();

    /**
     * Returns the place as messages show it.
     *
     * @return {@code FILE:LINE:COLUMN}, {@code FILE:LINE}, the variable, or the name of the source
     */
    @Override
    String toString();
}
