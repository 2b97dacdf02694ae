package dev.secretly.runtime.internal.report;

import dev.secretly.runtime.internal.source.Origin;
import dev.secretly.runtime.problem.Place;
import dev.secretly.runtime.problem.Problem;
import dev.secretly.runtime.problem.Problem.Kind;
import dev.secretly.runtime.problem.Suggestion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the message: what is wrong, where secrets were looked for, how to fix it. */
public final class Report {

    private static final int MAX_SOURCES = 100;

    private final LoadFailure failure;

    private Report(LoadFailure failure) {
        this.failure = failure;
    }

    /** The message, in ASCII, its lines separated by line feeds. */
    public static String of(LoadFailure failure) {
        return description(failure) + "\n\n" + action(failure);
    }

    /** The part of the message that says what is wrong and where secrets were looked for. */
    public static String description(LoadFailure failure) {
        return Ascii.of(new Report(failure).text());
    }

    /** The part of the message that says how to fix it. */
    public static String action(LoadFailure failure) {
        return Ascii.of(new FixSection(failure).text());
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        text.append("Cannot load ").append(Words.types(failure.types())).append(": ");
        text.append(headline()).append(".\n\n");
        rows().appendTo(text);
        if (!failure.consulted().isEmpty()) {
            lookedIn(text);
        }
        failure.fileOfParent()
                .ifPresent(file ->
                        text.append('\n').append(Words.fileOfParent(file)).append('\n'));
        return text.toString().stripTrailing();
    }

    private void lookedIn(StringBuilder text) {
        text.append("\nLooked in");
        if (failure.consulted().stream().anyMatch(look -> look.kind() != Origin.Kind.MAP)) {
            text.append(" (working directory ")
                    .append(Ascii.line(failure.workingDirectory()))
                    .append(')');
        }
        text.append('\n');
        sources().appendTo(text);
    }

    private String headline() {
        List<String> clauses = new ArrayList<>();
        counted(clauses, secrets(Kind.MISSING), "missing");
        long placeholders = secrets(Kind.PLACEHOLDER);
        counted(clauses, placeholders, placeholders == 1 ? "still a placeholder" : "still placeholders");
        counted(clauses, secrets(Kind.MALFORMED), "malformed");
        counted(clauses, secrets(Kind.UNREADABLE), "unreadable");
        counted(clauses, secrets(Kind.CONFLICT), "in conflict");
        counted(clauses, secrets(Kind.DENIED), "denied");
        counted(clauses, secrets(Kind.FAILED), "unanswered");
        problems(Kind.REJECTED).forEach(problem -> clauses.add("the constructor of " + problem.element() + " threw"));
        failure.problems().stream()
                .filter(problem -> problem.element().isEmpty())
                .map(problem -> problem.places().get(0).source())
                .distinct()
                .forEach(source -> clauses.add(source + " cannot be read"));
        return Ascii.line(String.join(", ", clauses));
    }

    /** Adds "of N secrets", unless a diagnosis is inside a list or map, which can have any number of secrets. */
    private void counted(List<String> clauses, long count, String what) {
        if (count > 0) {
            boolean isOfTotal = failure.diagnoses().stream().noneMatch(Diagnosis::isWithin);
            String of = isOfTotal ? " of " + failure.total() + (failure.total() == 1 ? " secret" : " secrets") : "";
            String secrets = isOfTotal ? "" : count == 1 ? " secret" : " secrets";
            clauses.add(count + (clauses.isEmpty() ? of + secrets : "") + (count == 1 ? " is " : " are ") + what);
        }
    }

    /** Counts secrets, not problems: several items of one secret may have problems. */
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

    /** The diagnoses by declaring record, with its name as a title if there are several records. */
    private TextTable rows() {
        Map<String, List<Diagnosis>> byRecord = failure.diagnoses().stream()
                .collect(Collectors.groupingBy(Report::record, LinkedHashMap::new, Collectors.toList()));
        List<String> records =
                byRecord.keySet().stream().filter(record -> !record.isEmpty()).toList();
        TextTable table = new TextTable("  ", "  ");
        byRecord.forEach((record, diagnoses) -> {
            boolean hasTitle = records.size() > 1 && !record.isEmpty();
            if (hasTitle) {
                table.add(record);
            }
            diagnoses.forEach(diagnosis -> addTo(table, hasTitle ? "  " : "", diagnosis));
        });
        return table;
    }

    /** The record or class that declares the secret of a diagnosis; empty for a source. */
    private static String record(Diagnosis diagnosis) {
        String element = diagnosis.problem().element();
        return diagnosis.problem().key().isEmpty() ? element : element.substring(0, element.lastIndexOf('.'));
    }

    private static void addTo(TextTable table, String indent, Diagnosis diagnosis) {
        Problem problem = diagnosis.problem();
        String kind = problem.kind().name();
        if (problem.element().isEmpty()) {
            table.add(indent + problem.places().get(0), kind, problem.found());
        } else if (problem.kind() == Kind.REJECTED) {
            table.add(
                    indent + problem.element(),
                    "",
                    kind,
                    "its constructor threw " + problem.found() + of(problem.places()));
        } else {
            table.add(indent + problem.key(), "for " + problem.element(), kind, what(problem) + diagnosis.hint());
        }
        problem.description().lines().forEach(line -> table.add(indent + "  " + line));
        if (!problem.suggestions().isEmpty()) {
            table.add(indent + "  did you mean " + suggested(problem.suggestions()) + "?");
        }
    }

    private static String of(List<Place> tables) {
        return tables.isEmpty() ? "" : ", for the table at " + tables.get(0);
    }

    private static String suggested(List<Suggestion> suggestions) {
        return suggestions.stream().map(Report::suggested).collect(Collectors.joining(" or "));
    }

    private static String suggested(Suggestion suggestion) {
        Place place = suggestion.place();
        return suggestion.name() + (place.variable().isEmpty() ? " at " + place : " in the " + place.source());
    }

    /** What is wrong with a secret, and where, in one line. */
    public static String what(Problem problem) {
        List<Place> places = problem.places();
        if (problem.kind() == Kind.CONFLICT) {
            return places.get(0) + " " + problem.found();
        }
        if (problem.kind() != Kind.MISSING && problem.kind() != Kind.PLACEHOLDER) {
            String where = places.isEmpty() ? "" : " at " + places.get(0);
            boolean isOther =
                    problem.kind() == Kind.MALFORMED && !problem.wanted().isEmpty();
            return problem.found() + where + (isOther ? ", not " + problem.wanted() : "");
        }
        List<String> unfilled = places.stream().flatMap(Report::unfilled).toList();
        if (!unfilled.isEmpty()) {
            return String.join(", ", unfilled);
        }
        boolean isOfTable = places.size() == 1 && places.get(0).line() > 0;
        return isOfTable ? "not in the table at " + places.get(0) : "not in any source";
    }

    /** Describes a place that has the key without a value; empty for another place. */
    private static Stream<String> unfilled(Place place) {
        String where = place.line() > 0 ? " at " + place.source() + ":" + place.line() : " in " + place;
        return switch (place.state()) {
            case BLANK -> Stream.of("blank" + where);
            case PLACEHOLDER -> Stream.of("a placeholder" + where);
            case NO_SUCH_FILE, ABSENT, UNUSABLE -> Stream.empty();
        };
    }

    private TextTable sources() {
        TextTable table = new TextTable("  ", "    ");
        List<ConsultedSource> consulted = failure.consulted();
        for (ConsultedSource source : consulted.subList(0, Math.min(consulted.size(), MAX_SOURCES))) {
            table.add(source.origin().name(), state(source));
        }
        if (consulted.size() > MAX_SOURCES) {
            table.add("and " + (consulted.size() - MAX_SOURCES) + " others");
        }
        return table;
    }

    private static String state(ConsultedSource look) {
        return switch (look.state()) {
            case NO_SUCH_FILE -> "no such file";
            case UNREADABLE -> "cannot be read";
            case ACCESS_DENIED -> "may not be entered";
            case SKIPPED -> "";
            case READ ->
                look.kind() == Origin.Kind.ENVIRONMENT && look.variables().isEmpty()
                        ? "cannot hold tables"
                        : String.join(", ", look.variables());
        };
    }
}
