package dev.secretly.runtime.report;

import dev.secretly.runtime.Place;
import dev.secretly.runtime.Place.State;
import dev.secretly.runtime.Problem;
import dev.secretly.runtime.Problem.Kind;
import dev.secretly.runtime.lookup.Look;
import dev.secretly.runtime.source.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
        counted(clauses, secrets(Kind.MISSING), "missing");
        counted(clauses, secrets(Kind.MALFORMED), "malformed");
        problems(Kind.MALFORMED)
                .filter(problem -> problem.key().isEmpty())
                .forEach(problem -> clauses.add("the constructor of " + problem.element() + " threw"));
        problems(Kind.UNREADABLE)
                .map(problem -> problem.places().get(0).source())
                .distinct()
                .forEach(source -> clauses.add(source + " cannot be read"));
        return String.join(", ", clauses);
    }

    /** Of how many secrets, unless something is wrong inside of tables, of which there can be any number. */
    private void counted(List<String> clauses, long count, String what) {
        if (count > 0) {
            boolean isOfTotal = failure.findings().stream().noneMatch(Finding::isWithin);
            String of = isOfTotal ? " of " + failure.total() + (failure.total() == 1 ? " secret" : " secrets") : "";
            String secrets = isOfTotal ? "" : count == 1 ? " secret" : " secrets";
            clauses.add(count + (clauses.isEmpty() ? of + secrets : "") + (count == 1 ? " is " : " are ") + what);
        }
    }

    /** One secret can have more than one problem: its items may. */
    private long secrets(Kind kind) {
        return problems(kind)
                .filter(problem -> !problem.key().isEmpty())
                .map(problem -> problem.element() + " " + problem.key())
                .distinct()
                .count();
    }

    private Stream<Problem> problems(Kind kind) {
        return failure.problems().stream().filter(problem -> problem.kind() == kind);
    }

    /** Grouped by the record that declares them, with its name above where there is more than one. */
    private Table rows() {
        Map<String, List<Problem>> byRecord = failure.problems().stream()
                .collect(Collectors.groupingBy(Report::record, LinkedHashMap::new, Collectors.toList()));
        List<String> records =
                byRecord.keySet().stream().filter(record -> !record.isEmpty()).toList();
        Table table = new Table("  ");
        byRecord.forEach((record, problems) -> {
            boolean hasTitle = records.size() > 1 && !record.isEmpty();
            if (hasTitle) {
                table.add(record);
            }
            problems.forEach(problem -> table.add(row(hasTitle ? "  " : "", problem)));
        });
        return table;
    }

    /** The name of the record or class that declares what there is a problem with; empty for a file. */
    private static String record(Problem problem) {
        String element = problem.element();
        return problem.key().isEmpty() ? element : element.substring(0, element.lastIndexOf('.'));
    }

    private static String[] row(String indent, Problem problem) {
        if (problem.kind() == Kind.UNREADABLE) {
            return new String[] {indent + problem.places().get(0), problem.found()};
        }
        if (problem.key().isEmpty()) {
            String where = problem.places().isEmpty()
                    ? ""
                    : ", for the table at " + problem.places().get(0);
            return new String[] {indent + problem.element(), "its constructor threw " + problem.found() + where};
        }
        return new String[] {indent + problem.key(), "for " + problem.element(), what(problem)};
    }

    private static String what(Problem problem) {
        List<Place> places = problem.places();
        if (problem.kind() == Kind.MALFORMED) {
            String where = places.isEmpty() ? "" : " at " + places.get(0);
            return problem.found() + where + ", not " + problem.wanted();
        }
        List<String> blanks = places.stream()
                .filter(place -> place.state() == State.BLANK)
                .map(Report::blank)
                .toList();
        if (!blanks.isEmpty()) {
            return String.join(", ", blanks);
        }
        boolean isOfTable = places.size() == 1 && places.get(0).line() > 0;
        return isOfTable ? "not in the table at " + places.get(0) : "in no source";
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
            case READ ->
                look.kind() == Source.Kind.ENVIRONMENT && look.variables().isEmpty()
                        ? "cannot hold tables"
                        : String.join(", ", look.variables());
        };
    }
}
