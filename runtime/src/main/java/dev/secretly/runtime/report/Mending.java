package dev.secretly.runtime.report;

import dev.secretly.runtime.Place;
import dev.secretly.runtime.Problem;
import dev.secretly.runtime.lookup.Look;
import dev.secretly.runtime.report.Step.Order;
import dev.secretly.runtime.source.Source;
import dev.secretly.runtime.source.Surroundings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The last part of the message: the steps by file, and the environment variables that would do as well. */
final class Mending {

    private static final String START = "To mend it, ";

    private final Failure failure;

    Mending(Failure failure) {
        this.failure = failure;
    }

    String text() {
        List<String> blocks = new ArrayList<>();
        bySource(Step.Create.class, Step.Create::file)
                .forEach((file, steps) -> blocks.add(creation(file) + tables(steps)));
        bySource(Step.Edit.class, Step.Edit::file)
                .forEach((file, steps) -> blocks.add("in " + Ascii.line(file) + remark(steps) + "\n" + edits(steps)));
        bySource(Step.Do.class, Step.Do::instruction).keySet().forEach(blocks::add);
        List<Finding> needed =
                settable().filter(finding -> finding.steps().isEmpty()).toList();
        if (!needed.isEmpty()) {
            blocks.add("set " + variables(needed) + ".");
        }
        StringBuilder text = new StringBuilder(START);
        for (String block : blocks) {
            join(text, "and ").append(block);
        }
        List<Finding> alternatives =
                settable().filter(finding -> !finding.steps().isEmpty()).toList();
        if (!alternatives.isEmpty()) {
            join(text, "or")
                    .append(replaced(alternatives))
                    .append(" set ")
                    .append(variables(alternatives))
                    .append('.');
        }
        return text.toString().stripTrailing();
    }

    /** What variables do instead of the steps: all of it, what is missing, or some keys. */
    private String replaced(List<Finding> alternatives) {
        if (alternatives.size() == failure.findings().size()) {
            return "";
        }
        boolean areAllMissing = failure.findings().stream()
                .filter(finding -> isMissing(finding.problem()))
                .allMatch(alternatives::contains);
        List<String> keys = alternatives.stream()
                .map(finding -> finding.problem().key())
                .distinct()
                .toList();
        return areAllMissing ? ", for what is missing," : ", for " + listed(keys) + ",";
    }

    /** What an environment variable can give. */
    private Stream<Finding> settable() {
        boolean hasEnvironment = failure.looks().stream().anyMatch(look -> look.kind() == Source.Kind.ENVIRONMENT);
        return failure.findings().stream()
                .filter(finding -> hasEnvironment && isMissing(finding.problem()) && !isPointed(finding.problem()))
                .filter(finding -> !finding.problem().variable().isEmpty());
    }

    private static String creation(String file) {
        return file.equals(Surroundings.TOML_TEXT) ? "set " + file + " to\n" : "create " + Ascii.line(file) + " with\n";
    }

    /** Starts a block: nothing stands in front of the first one. */
    private static StringBuilder join(StringBuilder text, String word) {
        if (text.toString().equals(START)) {
            return text;
        }
        if (text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
        return text.append(word);
    }

    /** The steps of one kind by what is the same in them, in the order in which the sources were looked at. */
    private <S extends Step> Map<String, List<S>> bySource(Class<S> kind, Function<S, String> name) {
        List<String> order = failure.looks().stream().map(Look::source).toList();
        return failure.findings().stream()
                .flatMap(finding -> finding.steps().stream())
                .filter(kind::isInstance)
                .map(kind::cast)
                .sorted(Comparator.comparingInt(step -> order.indexOf(name.apply(step))))
                .collect(Collectors.groupingBy(name, LinkedHashMap::new, Collectors.toList()));
    }

    /** A key at the root would belong to the table above it, so the root comes first. */
    private static String tables(List<Step.Create> steps) {
        StringBuilder text = new StringBuilder();
        Map<String, List<Step.Create>> byHeader = steps.stream()
                .sorted(Comparator.comparing(step -> !step.header().isEmpty()))
                .collect(Collectors.groupingBy(Step.Create::header, LinkedHashMap::new, Collectors.toList()));
        byHeader.forEach((header, keys) -> {
            if (!header.isEmpty()) {
                line(text, "  " + header);
            }
            keys.forEach(step -> line(text, "  " + step.entry()));
        });
        return text.toString();
    }

    private static String edits(List<Step.Edit> steps) {
        StringBuilder text = new StringBuilder();
        Map<String, List<Step.Edit>> byInstruction = steps.stream()
                .sorted(Comparator.comparing(Step.Edit::order))
                .collect(Collectors.groupingBy(Step.Edit::instruction, LinkedHashMap::new, Collectors.toList()));
        byInstruction.forEach((instruction, group) -> {
            line(text, "  " + instruction);
            entries(group).forEach(entry -> line(text, "    " + entry));
        });
        return text.toString();
    }

    /** Where names alone do not tell a place, a line that has moved would. */
    private static String remark(List<Step.Edit> steps) {
        boolean isOfMany = steps.stream()
                .anyMatch(step ->
                        step.order() == Order.TAKE_OUT || step.instruction().contains("[["));
        return isOfMany && steps.size() > 1 ? ", where lines are counted as they are now" : "";
    }

    private static List<String> entries(List<Step.Edit> group) {
        List<String> entries = group.stream()
                .map(Step.Edit::entry)
                .filter(entry -> !entry.isEmpty())
                .toList();
        String frame = frame(group);
        return frame.isEmpty() ? entries : List.of(frame.replace("*", String.join(", ", entries)));
    }

    /** One of them knows that nothing else stays there. */
    private static String frame(List<Step.Edit> group) {
        return group.stream()
                .map(Step.Edit::frame)
                .min(Comparator.naturalOrder())
                .orElse("");
    }

    private static String variables(List<Finding> findings) {
        List<String> variables = findings.stream()
                .map(finding -> finding.problem().variable())
                .distinct()
                .toList();
        return (variables.size() == 1 ? "the environment variable " : "the environment variables ") + listed(variables);
    }

    private static String listed(List<String> words) {
        int last = words.size() - 1;
        return last == 0 ? words.get(0) : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }

    /** Beside a variable that names a file the one of the secret would be a conflict. */
    private static boolean isPointed(Problem problem) {
        return problem.places().stream()
                .map(Place::variable)
                .anyMatch(variable -> !variable.isEmpty() && !variable.equals(problem.variable()));
    }

    private static boolean isMissing(Problem problem) {
        return problem.kind() == Problem.Kind.MISSING || problem.kind() == Problem.Kind.PLACEHOLDER;
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }
}
