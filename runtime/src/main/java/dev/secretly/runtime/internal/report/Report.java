package dev.secretly.runtime.internal.report;

import dev.secretly.runtime.internal.answer.Origin;
import dev.secretly.runtime.internal.file.Absence;
import dev.secretly.runtime.internal.wording.Ascii;
import dev.secretly.runtime.internal.wording.TextTable;
import dev.secretly.runtime.internal.wording.Words;
import dev.secretly.runtime.problem.Place;
import dev.secretly.runtime.problem.Problem;
import dev.secretly.runtime.problem.Problem.Kind;
import dev.secretly.runtime.problem.Suggestion;
import java.util.ArrayList;
import java.util.List;
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
        return text.toString().stripTrailing();
    }

    private void lookedIn(StringBuilder text) {
        text.append("\nLooked in");
        if (failure.consulted().stream().anyMatch(look -> look.kind() != Origin.Kind.MAP)) {
            text.append(" (working directory ")
                    .append(Ascii.line(failure.workingDirectory()))
                    .append(failure.isWorkingDirectoryMoved() ? ", not that of the property user.dir)" : ")");
        }
        text.append('\n');
        sources().appendTo(text);
    }

    private String headline() {
        List<String> clauses = new ArrayList<>();
        counted(clauses, Kind.MISSING, "is missing", "are missing");
        counted(clauses, Kind.PLACEHOLDER, "is still a placeholder", "are still placeholders");
        counted(clauses, Kind.MALFORMED, "is malformed", "are malformed");
        counted(clauses, Kind.UNREADABLE, "is unreadable", "are unreadable");
        counted(clauses, Kind.CONFLICT, "is in conflict", "are in conflict");
        counted(clauses, Kind.DENIED, "is denied", "are denied");
        counted(clauses, Kind.FAILED, "could not be read from its source", "could not be read from their source");
        problems(Kind.REJECTED).forEach(problem -> clauses.add("the constructor of " + problem.element() + " threw"));
        failure.problems().stream()
                .filter(problem -> problem.element().isEmpty())
                .map(problem -> problem.places().get(0))
                .map(place -> place.source() + (place.line() > 0 ? " is not valid TOML" : " cannot be read"))
                .distinct()
                .forEach(clauses::add);
        return Ascii.line(String.join(", ", clauses));
    }

    /** Adds "of N secrets", unless a diagnosis is inside a list or map, which can have any number of secrets. */
    private void counted(List<String> clauses, Kind kind, String isSo, String areSo) {
        int count = secrets(kind);
        if (count > 0) {
            boolean isOfTotal = failure.diagnoses().stream().noneMatch(Diagnosis::isWithin);
            String of = isOfTotal ? " of " + failure.total() + (failure.total() == 1 ? " secret" : " secrets") : "";
            String secrets = isOfTotal ? "" : count == 1 ? " secret" : " secrets";
            clauses.add(count + (clauses.isEmpty() ? of + secrets : "") + " " + (count == 1 ? isSo : areSo));
        }
    }

    /** Counts secrets, not problems: several items of one secret may have problems, and several secrets one. */
    private int secrets(Kind kind) {
        return (int) failure.diagnoses().stream()
                .filter(diagnosis -> diagnosis.problem().kind() == kind)
                .flatMap(diagnosis -> diagnosis.secrets().stream())
                .map(LoadFailure::identity)
                .distinct()
                .count();
    }

    private Stream<Problem> problems(Kind kind) {
        return failure.problems().stream().filter(problem -> problem.kind() == kind);
    }

    private TextTable rows() {
        TextTable table = TextTable.ofMessage("  ");
        failure.diagnoses().forEach(diagnosis -> addTo(table, diagnosis));
        return table;
    }

    private void addTo(TextTable table, Diagnosis diagnosis) {
        Problem problem = diagnosis.problem();
        String kind = problem.kind().name();
        if (problem.element().isEmpty()) {
            table.add(problem.places().get(0).toString(), "", kind, problem.found());
        } else if (problem.kind() == Kind.REJECTED) {
            table.add(problem.element(), "", kind, "its constructor threw " + problem.found() + of(problem.places()));
        } else {
            table.add(
                    problem.key(),
                    problem.variable(),
                    kind,
                    what(problem) + diagnosis.hint() + ElementNote.of(diagnosis, failure.types()));
        }
        problem.description().lines().forEach(line -> table.add("  " + line));
        if (!problem.suggestions().isEmpty()) {
            table.add("  did you mean " + suggested(problem.suggestions()) + "?");
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
            return unusable(problem) + (problem.detail().isEmpty() ? "" : " (" + problem.detail() + ")");
        }
        List<String> unfilled = places.stream().flatMap(Report::unfilled).toList();
        if (!unfilled.isEmpty()) {
            return String.join(", ", unfilled);
        }
        boolean isOfTable = places.size() == 1 && places.get(0).line() > 0;
        return isOfTable ? "not in the table at " + places.get(0) : "not in any source";
    }

    private static String unusable(Problem problem) {
        if (problem.places().isEmpty()) {
            return problem.found() + ", not " + problem.wanted();
        }
        Place place = problem.places().get(0);
        if (problem.found().isEmpty()) {
            return unusableText(problem, place);
        }
        boolean isOther = problem.kind() == Kind.MALFORMED && !problem.wanted().isEmpty();
        return problem.found() + " at " + place + (isOther ? ", not " + problem.wanted() : "");
    }

    /** For text that stands for any value, so that only what was expected says what is wrong. */
    private static String unusableText(Problem problem, Place place) {
        if (place.variable().isEmpty()) {
            return "not " + problem.wanted() + " at " + place;
        }
        return place.variable().equals(problem.variable())
                ? place + " is not " + problem.wanted()
                : "the file that " + place + " names is not " + problem.wanted();
    }

    /** Describes a place that has the key without a value; empty for another place. */
    private static Stream<String> unfilled(Place place) {
        String where = place.line() > 0 ? " at " + place : " in " + place;
        return switch (place.state()) {
            case BLANK -> Stream.of("blank" + where);
            case OF_SERVICE ->
                Stream.of("only the address of a Kubernetes Service" + where
                        + " (enableServiceLinks: false in the pod removes it)");
            case PLACEHOLDER -> Stream.of("still the placeholder" + where);
            case COMMENTED_OUT -> Stream.of("commented out" + where);
            case NO_SUCH_FILE, ABSENT, UNUSABLE -> Stream.empty();
        };
    }

    private TextTable sources() {
        TextTable table = TextTable.ofMessage("    ");
        List<ConsultedSource> consulted = failure.consulted();
        for (ConsultedSource source : consulted.subList(0, Math.min(consulted.size(), MAX_SOURCES))) {
            table.add(source.origin().name(), state(source));
        }
        if (consulted.size() > MAX_SOURCES) {
            table.add("and " + (consulted.size() - MAX_SOURCES) + " others");
        }
        return table;
    }

    private static String absence(Absence absence) {
        return switch (absence.kind()) {
            case NO_SUCH_FILE -> "no such file";
            case BROKEN_LINK -> "a broken link to " + Ascii.line(absence.linked());
            case FOLDER_DENIED -> "no permission for user " + Ascii.line(System.getProperty("user.name", "?"));
        };
    }

    private static String state(ConsultedSource look) {
        return switch (look.state()) {
            case NO_SUCH_FILE -> absence(look.absence());
            case UNREADABLE -> "cannot be read";
            case ACCESS_DENIED -> "may not be entered";
            case SKIPPED -> "";
            case READ ->
                look.kind() == Origin.Kind.ENVIRONMENT && !look.hasVariables()
                        ? "a single variable cannot hold a table"
                        : "";
        };
    }
}
