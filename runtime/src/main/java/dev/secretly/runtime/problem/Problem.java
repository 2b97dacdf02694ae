package dev.secretly.runtime.problem;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One problem, as data. It says what is wrong and where, and never holds a value. Instances with equal properties are equal. */
public final class Problem implements Serializable {

    private static final long serialVersionUID = 1;

    private final Kind kind;
    private final String key;
    private final String variable;
    private final String element;
    private final String description;
    private final String wanted;
    private final String found;

    @SuppressWarnings("serial") // An unmodifiable list of the JDK, which is serializable.
    private final List<Place> places;

    @SuppressWarnings("serial")
    private final List<Suggestion> suggestions;

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

    /**
     * Creates a problem.
     *
     * @param kind see {@link #kind}
     * @param key see {@link #key}
     * @param variable see {@link #variable}
     * @param element see {@link #element}
     * @param description see {@link #description}
     * @param places see {@link #places}
     * @param wanted see {@link #wanted}
     * @param found see {@link #found}
     * @param suggestions see {@link #suggestions}
     * @throws NullPointerException if one of them is null
     */
    public Problem(
            Kind kind,
            String key,
            String variable,
            String element,
            String description,
            List<Place> places,
            String wanted,
            String found,
            List<Suggestion> suggestions) {
        this.kind = Objects.requireNonNull(kind, "kind");
        this.key = Objects.requireNonNull(key, "key");
        this.variable = Objects.requireNonNull(variable, "variable");
        this.element = Objects.requireNonNull(element, "element");
        this.description = Objects.requireNonNull(description, "description");
        this.places = List.copyOf(places);
        this.wanted = Objects.requireNonNull(wanted, "wanted");
        this.found = Objects.requireNonNull(found, "found");
        this.suggestions = List.copyOf(suggestions);
    }

    /** {@return the kind of problem} */
    public Kind kind() {
        return kind;
    }

    /** {@return the dotted key; empty for a source that cannot be read and for a record whose constructor threw} */
    public String key() {
        return key;
    }

    /** {@return the environment variable of the key; empty if there is none} */
    public String variable() {
        return variable;
    }

    /** {@return the Java element that receives the value, such as {@code Trello.apiKey}; empty for a source} */
    public String element() {
        return element;
    }

    /** {@return the comment above the key in the contract, for a missing secret; may be empty or have several lines} */
    public String description() {
        return description;
    }

    /** {@return where the secret was looked for, in order; for something that cannot be used, its place alone} */
    public List<Place> places() {
        return places;
    }

    /** {@return what was expected, such as {@code a string}} */
    public String wanted() {
        return wanted;
    }

    /** {@return what was found instead, in words of this library, such as {@code an integer}; empty if nothing was} */
    public String found() {
        return found;
    }

    /** {@return existing names similar to that of a missing secret, nearest first} */
    public List<Suggestion> suggestions() {
        return suggestions;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Problem problem && contents().equals(problem.contents());
    }

    @Override
    public int hashCode() {
        return contents().hashCode();
    }

    private List<Object> contents() {
        return List.of(kind, key, variable, element, description, places, wanted, found, suggestions);
    }

    /** {@return the kind, the key and the places, for debugging; the message of the exception says more} */
    @Override
    public String toString() {
        return kind + (key.isEmpty() ? "" : " " + key) + " " + places;
    }
}
