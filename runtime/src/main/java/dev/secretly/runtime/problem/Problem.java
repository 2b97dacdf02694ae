package dev.secretly.runtime.problem;

import java.io.Serializable;
import java.util.List;

/**
 * One problem, as data. It says what is wrong and where, and never holds a value. Instances with equal properties are equal. This library
 * implements it; methods may be added.
 */
public interface Problem extends Serializable {

    /** The kinds of problems, as messages name them. Names are stable; new ones may be added. */
    public enum Kind {
        /** No source has the secret, or it is blank in each source that has it. */
        MISSING,
        /** No source has a value, and at least one has a placeholder, such as {@code <your key>}. */
        PLACEHOLDER,
        /** The value exists but is not of the type that the program declares. */
        MALFORMED,
        /** The constructor of a record threw. */
        REJECTED,
        /** A source, or the file of one secret, exists but could not be read. */
        UNREADABLE,
        /** Two settings or two files set the same thing, so it is unclear which one applies. */
        CONFLICT,
        /** A custom source denies this program the secret. */
        DENIED,
        /** A custom source failed: it threw, reported a failure, or did not return one answer for each secret. */
        FAILED,
        /** The program itself refused a new record: the function that loads it, or its check, threw or said no. */
        REFUSED
    }

    /** {@return the kind of problem} */
    Kind kind();

    /**
     * {@return the dotted key; that of a table if something else is in its place; empty for a source that cannot be read and for a record
     * whose constructor threw}
     */
    String key();

    /** {@return the environment variable of the key; empty if there is none} */
    String variable();

    /** {@return the Java element that receives the value, such as {@code Trello.apiKey}; empty for a source} */
    String element();

    /** {@return the comment above the key in the contract, for a missing secret; may be empty or have several lines} */
    String description();

    /** {@return where the secret was looked for, in order; for something that cannot be used, its place alone} */
    List<Place> places();

    /** {@return what was expected, such as {@code a string}} */
    String wanted();

    /**
     * {@return what was found instead, in words of this library, such as {@code an integer}; empty if nothing was, or only text that stands
     * for any value}
     */
    String found();

    /** {@return which items of a string are malformed, or what program code threw; else empty} */
    String detail();

    /** {@return existing names similar to that of a missing secret, nearest first} */
    List<Suggestion> suggestions();

    /** {@return the kind, the key and the places, for debugging; the message of the exception says more} */
    @Override
    String toString();
}
