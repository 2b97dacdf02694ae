package dev.secretly.runtime.problem;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An existing key or environment variable that belongs to no declared secret. Instances with equal properties are equal.
 */
public final class Suggestion implements Serializable {

    private static final long serialVersionUID = 1;

    private final String name;
    private final Place place;

    /**
     * Creates a suggestion.
     *
     * @param name see {@link #name}
     * @param place see {@link #place}
     * @throws NullPointerException if one of them is null
     */
    public Suggestion(String name, Place place) {
        this.name = Objects.requireNonNull(name, "name");
        this.place = Objects.requireNonNull(place, "place");
    }

    /** {@return the key or the variable} */
    public String name() {
        return name;
    }

    /** {@return where it is} */
    public Place place() {
        return place;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Suggestion suggestion && name.equals(suggestion.name) && place.equals(suggestion.place);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, place);
    }

    /** {@return the name and where it is} */
    @Override
    public String toString() {
        return name + " at " + place;
    }
}
