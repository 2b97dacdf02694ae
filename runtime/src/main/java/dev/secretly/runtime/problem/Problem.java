package dev.secretly.runtime.problem;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * One problem, as data. It says what is wrong and where, and never holds a value.
 *
 * @param kind the kind of problem
 * @param key the dotted key; empty for a source that cannot be read and for a record whose constructor threw
 * @param variable the environment variable of that key; empty if there is none
 * @param element the Java element that receives the value, such as {@code Trello.apiKey}; empty for a source
 * @param description the comment above the key in the contract, for a missing secret; may be empty or have several
 *     lines
 * @param places where the secret was looked for, in order; for something that cannot be used, its place alone
 * @param wanted what was expected, such as {@code a string}
 * @param found what was found instead, in words of this library, such as {@code an integer}; empty if nothing was
 * @param suggestions existing names similar to that of a missing secret, nearest first
 */
public record Problem(
        Kind kind,
        String key,
        String variable,
        String element,
        String description,
        List<Place> places,
        String wanted,
        String found,
        List<Suggestion> suggestions)
        implements Serializable {

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
        FAILED
    }

    /**
     * An existing key or environment variable that belongs to no declared secret.
     *
     * @param name the key or the variable
     * @param place where it is
     */
    public record Suggestion(String name, Place place) implements Serializable {

        /**
         * Checks that no argument is null.
         *
         * @throws NullPointerException if one of them is null
         */
        public Suggestion {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(place, "place");
        }
    }

    /**
     * Checks that no argument is null, and copies the lists.
     *
     * @throws NullPointerException if one of them is null
     */
    public Problem {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(variable, "variable");
        Objects.requireNonNull(element, "element");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(wanted, "wanted");
        Objects.requireNonNull(found, "found");
        places = List.copyOf(places);
        suggestions = List.copyOf(suggestions);
    }
}
