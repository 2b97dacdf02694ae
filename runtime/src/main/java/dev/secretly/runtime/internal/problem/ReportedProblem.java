package dev.secretly.runtime.internal.problem;

import dev.secretly.runtime.problem.Place;
import dev.secretly.runtime.problem.Problem;
import dev.secretly.runtime.problem.Suggestion;
import java.util.List;

/** A problem, as it is reported. */
public record ReportedProblem(
        Kind kind,
        Subject subject,
        @SuppressWarnings("serial") List<Place> places, // An unmodifiable list of the JDK, which is serializable.
        String wanted,
        String found,
        String detail,
        @SuppressWarnings("serial") List<Suggestion> suggestions)
        implements Problem {

    private static final long serialVersionUID = 1;

    /** Copies the lists. */
    public ReportedProblem {
        places = List.copyOf(places);
        suggestions = List.copyOf(suggestions);
    }

    /** A problem without details or suggestions. */
    public ReportedProblem(Kind kind, Subject subject, List<Place> places, String wanted, String found) {
        this(kind, subject, places, wanted, found, "", List.of());
    }

    @Override
    public String key() {
        return subject.key();
    }

    @Override
    public String variable() {
        return subject.variable();
    }

    @Override
    public String element() {
        return subject.element();
    }

    @Override
    public String description() {
        return subject.description();
    }

    @Override
    public String toString() {
        return kind + (key().isEmpty() ? "" : " " + key()) + " " + places;
    }
}
