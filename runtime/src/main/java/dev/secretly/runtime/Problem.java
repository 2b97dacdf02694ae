package dev.secretly.runtime;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * One thing that is wrong, as data. It holds where and what, and never the text that stands there.
 *
 * @param kind what sort of problem it is
 * @param key the dotted key; empty for a file that cannot be read and for a record that refuses its values
 * @param variable the environment variable of that key; empty where there is none
 * @param element the Java element that waits for the value, such as {@code Trello.apiKey}; empty for a file
 * @param description what the list of keys says of a missing secret, in lines; empty for nothing
 * @param places where it was looked for, in order; for what is there and cannot be used, that one place
 * @param wanted what should be there, such as {@code a string}
 * @param found what is there instead, in words of this library, such as {@code an integer}; empty when nothing is
 * @param suggestions names near that of a missing secret that somebody may have meant for it, nearest first
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

    /** The sorts of problems, as messages name them. Names are stable; new ones may be added. */
    public enum Kind {
        /** The secret is in no source, or blank wherever it is. */
        MISSING,
        /** The secret is in no source but as a placeholder, such as {@code <your key>}. */
        PLACEHOLDER,
        /** There is something, and it is not what the program declares. */
        MALFORMED,
        /** The constructor of a record did not take its values. */
        REJECTED,
        /** A source is there and could not be read, or the file of one secret. */
        UNREADABLE,
        /** Two settings or two files say the same, and nobody knows which is meant. */
        CONFLICT,
        /** A source does not give this program the secret. */
        DENIED,
        /** A source of the program's own threw. */
        FAILED
    }

    /**
     * A key or an environment variable that is there, and that no declared secret has.
     *
     * @param name the key or the variable
     * @param place where it is
     */
    public record Suggestion(String name, Place place) implements Serializable {

        /**
         * Refuses null.
         *
         * @throws NullPointerException if one of them is null
         */
        public Suggestion {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(place, "place");
        }
    }

    /**
     * Refuses null and copies the lists.
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
