package dev.secretly.runtime;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * One thing that is wrong, as data. It holds where and what, and never the text that stands there.
 *
 * @param kind what sort of problem it is
 * @param key the dotted key; empty for a file that cannot be read and for a record that refuses its values
 * @param variable the environment variable of that key; empty where there is no key
 * @param element the Java element that waits for the value, such as {@code Trello.apiKey}; empty for a file
 * @param places where it was looked for, in order; for what is there and cannot be used, that one place
 * @param wanted what should be there, such as {@code a string}; empty when it is just missing
 * @param found what is there instead, in words of this library, such as {@code an integer}; empty when it is just missing
 */
public record Problem(
        Kind kind, String key, String variable, String element, List<Place> places, String wanted, String found)
        implements Serializable {

    /** The sorts of problems. Names are stable; new ones may be added. */
    public enum Kind {
        /** The secret is in no source, or blank wherever it is. */
        MISSING,
        /** There is something, and it is not what the program declares. */
        MALFORMED,
        /** A source is there and could not be read. */
        UNREADABLE
    }

    /**
     * Refuses null and copies the list.
     *
     * @throws NullPointerException if one of them is null
     */
    public Problem {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(variable, "variable");
        Objects.requireNonNull(element, "element");
        Objects.requireNonNull(wanted, "wanted");
        Objects.requireNonNull(found, "found");
        places = List.copyOf(places);
    }
}
