package dev.secretly.runtime.report;

import dev.secretly.runtime.Place;
import dev.secretly.runtime.Place.State;
import dev.secretly.runtime.Problem;
import dev.secretly.runtime.Problem.Kind;
import dev.secretly.runtime.lookup.Look;
import dev.secretly.runtime.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Words the one message: what is wrong, where it was looked for, how to mend it. */
public final class Report {

    private final Failure failure;

    private Report(Failure failure) {
        this.failure = failure;
    }

    /** The message, in ASCII, its lines ended by line feeds, with none at the end. */
    public static String of(Failure failure) {
        return Ascii.of(new Report(failure).text());
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        text.append("Cannot load ").append(failure.type()).append(": ");
        text.append(headline()).append(".\n\n");
        rows().appendTo(text);
        text.append("\nLooked in");
        if (failure.looks().stream().anyMatch(look -> look.kind() != Source.Kind.MAP)) {
            text.append(" (working directory ")
                    .append(System.getProperty("user.dir"))
                    .append(')');
        }
        text.append('\n');
        looks().appendTo(text);
        text.append('\n').append(new Mending(failure).text());
        return text.toString();
    }

    private String headline() {
        List<String> clauses = new ArrayList<>();
        counted(clauses, problems(Kind.MISSING).count(), "missing");
        counted(
                clauses,
                problems(Kind.MALFORMED)
                        .filter(problem -> !problem.key().isEmpty())
                        .count(),
                "malformed");
        problems(Kind.MALFORMED)
                .filter(problem -> problem.key().isEmpty())
                .forEach(problem -> clauses.add("the constructor of " + problem.element() + " threw"));
        problems(Kind.UNREADABLE)
                .map(problem -> problem.places().get(0).source())
                .distinct()
                .forEach(source -> clauses.add(source + " cannot be read"));
        return String.join(", ", clauses);
    }

    private void counted(List<String> clauses, long count, String what) {
        if (count > 0) {
            String of =
                    clauses.isEmpty() ? " of " + failure.total() + (failure.total() == 1 ? " secret" : " secrets") : "";
            clauses.add(count + of + (count == 1 ? " is " : " are ") + what);
        }
    }

    private Stream<Problem> problems(Kind kind) {
        return failure.problems().stream().filter(problem -> problem.kind() == kind);
    }

    private Table rows() {
        Table table = new Table("  ");
        for (Problem problem : failure.problems()) {
            if (problem.kind() == Kind.UNREADABLE) {
                table.add(problem.places().get(0).toString(), problem.found());
            } else if (problem.key().isEmpty()) {
                table.add(problem.element(), "its constructor threw " + problem.found());
            } else {
                table.add(problem.key(), "for " + problem.element(), what(problem));
            }
        }
        return table;
    }

    private static String what(Problem problem) {
        if (problem.kind() == Kind.MALFORMED && problem.places().isEmpty()) {
            return problem.found() + ", not " + problem.wanted();
        }
        if (problem.kind() == Kind.MALFORMED) {
            return problem.found() + " at " + problem.places().get(0) + ", not " + problem.wanted();
        }
        List<String> blanks = problem.places().stream()
                .filter(place -> place.state() == State.BLANK)
                .map(Report::blank)
                .toList();
        return blanks.isEmpty() ? "in no source" : String.join(", ", blanks);
    }

    private static String blank(Place place) {
        return place.line() > 0 ? "blank at " + place.source() + ":" + place.line() : "blank in " + place;
    }

    private Table looks() {
        Table table = new Table("    ");
        for (Look look : failure.looks()) {
            table.add(look.source(), state(look));
        }
        return table;
    }

    private static String state(Look look) {
        return switch (look.state()) {
            case NO_SUCH_FILE -> "no such file";
            case UNREADABLE -> "cannot be read";
            case READ -> String.join(", ", look.variables());
        };
    }
}
