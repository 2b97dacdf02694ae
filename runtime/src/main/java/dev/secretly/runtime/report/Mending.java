package dev.secretly.runtime.report;

import dev.secretly.runtime.Problem;
import dev.secretly.runtime.lookup.Look;
import dev.secretly.runtime.report.Step.How;
import dev.secretly.runtime.source.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The last part of the message: the steps by file, and the environment variables that would do as well. */
final class Mending {

    private final Failure failure;

    Mending(Failure failure) {
        this.failure = failure;
    }

    String text() {
        List<String> blocks = new ArrayList<>();
        byFile(How.CREATE).forEach((file, steps) -> blocks.add("create " + file + " with\n" + tables(steps)));
        byFile(How.EDIT).forEach((file, steps) -> blocks.add("in " + file + "\n" + edits(steps)));
        byFile(How.DO).forEach((none, steps) -> blocks.addAll(instructions(steps)));
        String variables = variables();
        if (!variables.isEmpty()) {
            blocks.add("set " + variables);
        }
        StringBuilder text = new StringBuilder("To mend it, ").append(blocks.get(0));
        for (String block : blocks.subList(1, blocks.size())) {
            newLine(text);
            boolean isAlternative = block.startsWith("set ");
            text.append(!isAlternative ? "and " : onlyMissing() ? "or " : "or, for what is missing, ");
            text.append(block);
        }
        return text.toString().stripTrailing();
    }

    private Map<String, List<Step>> byFile(How how) {
        List<String> order = failure.looks().stream().map(Look::source).toList();
        return failure.findings().stream()
                .map(Finding::step)
                .flatMap(Optional::stream)
                .filter(step -> step.how() == how)
                .sorted(Comparator.comparingInt(step -> order.indexOf(step.file())))
                .collect(Collectors.groupingBy(Step::file, LinkedHashMap::new, Collectors.toList()));
    }

    /** A key at the root would belong to the table above it, so the root comes first. */
    private static String tables(List<Step> steps) {
        StringBuilder text = new StringBuilder();
        Map<String, List<Step>> byHeader = byInstruction(steps);
        byHeader.getOrDefault("", List.of()).forEach(step -> line(text, "  " + step.entry()));
        byHeader.forEach((header, keys) -> {
            if (!header.isEmpty()) {
                line(text, "  " + header);
                keys.forEach(step -> line(text, "  " + step.entry()));
            }
        });
        return text.toString();
    }

    private static String edits(List<Step> steps) {
        StringBuilder text = new StringBuilder();
        byInstruction(steps).forEach((instruction, group) -> {
            line(text, "  " + instruction);
            entries(group).forEach(entry -> line(text, "    " + entry));
        });
        return text.toString();
    }

    private static List<String> entries(List<Step> group) {
        List<String> entries = group.stream()
                .map(Step::entry)
                .filter(entry -> !entry.isEmpty())
                .toList();
        String frame = group.get(0).frame();
        return frame.isEmpty() ? entries : List.of(frame.replace("*", String.join(", ", entries)));
    }

    private static List<String> instructions(List<Step> steps) {
        return List.copyOf(byInstruction(steps).keySet());
    }

    private static Map<String, List<Step>> byInstruction(List<Step> steps) {
        return steps.stream()
                .collect(Collectors.groupingBy(Step::instruction, LinkedHashMap::new, Collectors.toList()));
    }

    private String variables() {
        if (failure.looks().stream().noneMatch(look -> look.kind() == Source.Kind.ENVIRONMENT)) {
            return "";
        }
        List<String> variables = failure.problems().stream()
                .filter(problem -> problem.kind() == Problem.Kind.MISSING)
                .map(Problem::variable)
                .distinct()
                .toList();
        return switch (variables.size()) {
            case 0 -> "";
            case 1 -> "the environment variable " + variables.get(0) + ".";
            default -> "the environment variables " + listed(variables) + ".";
        };
    }

    private static String listed(List<String> words) {
        int last = words.size() - 1;
        return String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }

    private boolean onlyMissing() {
        return failure.problems().stream().allMatch(problem -> problem.kind() == Problem.Kind.MISSING);
    }

    private static void newLine(StringBuilder text) {
        if (text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }
}
