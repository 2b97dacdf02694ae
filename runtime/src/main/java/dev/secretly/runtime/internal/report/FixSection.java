package dev.secretly.runtime.internal.report;

import dev.secretly.runtime.internal.answer.Origin;
import dev.secretly.runtime.internal.file.Absence;
import dev.secretly.runtime.internal.fix.Fix;
import dev.secretly.runtime.internal.fix.NewTables;
import dev.secretly.runtime.internal.report.EditRenderer.Frame;
import dev.secretly.runtime.internal.report.EditRenderer.Instruction;
import dev.secretly.runtime.internal.report.EditRenderer.Order;
import dev.secretly.runtime.internal.toml.InsertionPoint;
import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.runtime.internal.wording.Ascii;
import dev.secretly.runtime.internal.wording.Lines;
import dev.secretly.runtime.internal.wording.WordList;
import dev.secretly.runtime.internal.wording.Words;
import dev.secretly.runtime.problem.Place;
import dev.secretly.runtime.problem.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The last part of the message: the fixes by source, and the environment variables that can be set instead. */
final class FixSection {

    private static final String START = "To fix it, ";
    private static final String AND = "and ";
    private static final String OR = "or ";

    /** Longer entries are not shown, since nobody would paste them. */
    private static final int LONGEST_ENTRY = 10_000;

    private final LoadFailure failure;

    FixSection(LoadFailure failure) {
        this.failure = failure;
    }

    String text() {
        List<String> blocks = new ArrayList<>();
        byOrigin(Fix.Create.class, Fix.Create::origin)
                .forEach((origin, creations) ->
                        blocks.add(EditRenderer.creation(origin, isBrokenLink(origin)) + "\n" + tables(creations)));
        byOrigin(Fix.Edit.class, Fix.Edit::origin)
                .forEach((origin, edits) -> blocks.add(edits(origin, NewTables.consistent(edits))));
        fixes(Fix.Action.class).map(ActionRenderer::instruction).distinct().forEach(action -> {
            String before = blocks.isEmpty() ? START : AND;
            blocks.add(Lines.of(before + action, "  ").substring(before.length()));
        });
        List<Diagnosis> needed =
                settable().filter(diagnosis -> diagnosis.fixes().isEmpty()).toList();
        if (!needed.isEmpty()) {
            blocks.add("set " + variables(needed) + ".");
        }
        StringBuilder text = new StringBuilder(START);
        failure.fileOfParent()
                .ifPresent(file -> text.append(
                        Lines.of(START + Words.fileOfParent(file), "  ").substring(START.length())));
        String word = OR;
        for (String block : blocks) {
            join(text, word).append(block);
            word = AND;
        }
        List<Diagnosis> alternatives =
                settable().filter(diagnosis -> !diagnosis.fixes().isEmpty()).toList();
        if (!alternatives.isEmpty()) {
            join(text, Lines.of("or" + replaced(alternatives) + " set " + variables(alternatives) + ".", "  "));
        }
        return text.toString().stripTrailing();
    }

    /** Says which fixes the variables replace: all of them, those for what is missing, or those for some keys. */
    private String replaced(List<Diagnosis> alternatives) {
        if (alternatives.size() == failure.diagnoses().size()) {
            return "";
        }
        boolean areAllMissing = failure.diagnoses().stream()
                .filter(diagnosis -> isMissing(diagnosis.problem()))
                .allMatch(alternatives::contains);
        List<String> keys = alternatives.stream()
                .map(diagnosis -> diagnosis.problem().key())
                .distinct()
                .toList();
        return areAllMissing ? ", for what is missing," : ", for " + WordList.and(keys) + ",";
    }

    /** The diagnoses that an environment variable can fix. */
    private Stream<Diagnosis> settable() {
        boolean hasEnvironment = failure.consulted().stream().anyMatch(look -> look.kind() == Origin.Kind.ENVIRONMENT);
        return failure.diagnoses().stream()
                .filter(diagnosis ->
                        hasEnvironment && isMissing(diagnosis.problem()) && !isPointed(diagnosis.problem()))
                .filter(diagnosis -> diagnosis.fixes().stream().noneMatch(FixSection::setsVariable))
                .filter(diagnosis -> !diagnosis.problem().variable().isEmpty());
    }

    private boolean isBrokenLink(Origin origin) {
        return failure.consulted().stream()
                .anyMatch(
                        source -> source.origin() == origin && source.absence().kind() == Absence.Kind.BROKEN_LINK);
    }

    private static boolean setsVariable(Fix fix) {
        return fix instanceof Fix.SetVariable || fix instanceof Fix.RenameVariable;
    }

    /** Starts a block with a word, except for the first block. */
    private static StringBuilder join(StringBuilder text, String word) {
        if (text.length() == START.length()) {
            return text;
        }
        if (text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
        return text.append(word);
    }

    private <F extends Fix> Stream<F> fixes(Class<F> type) {
        return failure.diagnoses().stream()
                .flatMap(diagnosis -> diagnosis.fixes().stream())
                .filter(type::isInstance)
                .map(type::cast);
    }

    /** The fixes of one type by source, in the order in which the sources were asked. */
    private <F extends Fix> Map<Origin, List<F>> byOrigin(Class<F> type, Function<F, Origin> origin) {
        List<Origin> order =
                failure.consulted().stream().map(ConsultedSource::origin).toList();
        return fixes(type)
                .sorted(Comparator.comparingInt(fix -> order.indexOf(origin.apply(fix))))
                .collect(Collectors.groupingBy(origin, LinkedHashMap::new, Collectors.toList()));
    }

    /** Each key once, though several types may read it. Keys at the root come first: after a header they would be in its table. */
    private static String tables(List<Fix.Create> creations) {
        StringBuilder text = new StringBuilder();
        Map<KeyPath, Fix.Create> byKey = new LinkedHashMap<>();
        creations.forEach(creation -> byKey.putIfAbsent(creation.key(), creation));
        Map<String, List<Fix.Create>> byHeader = byKey.values().stream()
                .sorted(Comparator.comparing(
                        creation -> !EditRenderer.header(creation.key()).isEmpty()))
                .collect(Collectors.groupingBy(
                        creation -> EditRenderer.header(creation.key()), LinkedHashMap::new, Collectors.toList()));
        byHeader.forEach((header, keys) -> {
            if (!header.isEmpty()) {
                line(text, "  " + header);
            }
            keys.forEach(creation -> line(
                    text,
                    "  "
                            + EditRenderer.assignment(
                                    creation.key().last(), creation.blank().onItsLine())));
        });
        return text.toString();
    }

    private static String edits(Origin origin, List<Fix.Edit> edits) {
        List<Instruction> instructions = edits.stream()
                .map(EditRenderer::instruction)
                .distinct()
                .sorted(Comparator.comparing(Instruction::order))
                .toList();
        StringBuilder text = new StringBuilder("in " + Ascii.line(origin.name()) + remark(edits, instructions) + "\n");
        Map<String, List<Instruction>> byWords = instructions.stream()
                .collect(Collectors.groupingBy(Instruction::instruction, LinkedHashMap::new, Collectors.toList()));
        byWords.forEach((words, group) -> {
            line(text, "  " + Ascii.line(words));
            entries(group).forEach(entry -> line(text, "    " + (entry.length() > LONGEST_ENTRY ? "..." : entry)));
            group.stream()
                    .map(Instruction::comment)
                    .filter(comment -> !comment.isEmpty())
                    .forEach(comment -> line(text, Lines.of("  (" + comment + ")", "   ")));
        });
        return text.toString();
    }

    /** If names alone do not identify a place, line numbers that an earlier edit has shifted would mislead. */
    private static String remark(List<Fix.Edit> edits, List<Instruction> instructions) {
        boolean isOfMany = instructions.stream()
                        .anyMatch(
                                instruction -> instruction.order() == Order.REMOVE || instruction.order() == Order.MOVE)
                || edits.stream().anyMatch(FixSection::isInArrayOfTables)
                || isAnyShifted(edits);
        return isOfMany && edits.size() > 1 ? " (line numbers are those before any change)" : "";
    }

    /** Whether a line that only its number identifies is below one at which another edit adds lines. */
    private static boolean isAnyShifted(List<Fix.Edit> edits) {
        int first = edits.stream().mapToInt(FixSection::addedBelow).min().orElse(Integer.MAX_VALUE);
        return edits.stream().mapToInt(FixSection::unnamedLine).anyMatch(line -> line > first);
    }

    /** The line below or above which an edit adds lines; the highest number if it adds none before the end. */
    private static int addedBelow(Fix.Edit edit) {
        if (edit instanceof Fix.Add add && add.point() instanceof InsertionPoint.Under under) {
            return under.line();
        }
        return edit instanceof Fix.Add add && add.point() instanceof InsertionPoint.Above above
                ? above.line()
                : Integer.MAX_VALUE;
    }

    /** The line of an edit that names no key; 0 if it names one. */
    private static int unnamedLine(Fix.Edit edit) {
        if (edit instanceof Fix.SetItem item) {
            return item.at().line();
        }
        if (edit instanceof Fix.ReplacePlaceholder placeholder
                && placeholder.key().isEmpty()) {
            return placeholder.at().line();
        }
        if (edit instanceof Fix.Add add && add.point() instanceof InsertionPoint.Inside inside) {
            return inside.name().isEmpty() ? inside.line() : 0;
        }
        return edit instanceof Fix.Uncomment uncomment ? uncomment.line() : 0;
    }

    private static boolean isInArrayOfTables(Fix.Edit edit) {
        return edit instanceof Fix.Add add && add.point() instanceof InsertionPoint.Under under && under.isOfItem();
    }

    private static List<String> entries(List<Instruction> group) {
        List<String> entries = group.stream()
                .map(Instruction::entry)
                .filter(entry -> !entry.isEmpty())
                .toList();
        // If any instruction says that nothing else stays between the braces, that applies to all.
        return group.stream()
                .flatMap(instruction -> instruction.frame().stream())
                .min(Comparator.<Frame>naturalOrder())
                .map(frame -> List.of(frame.around(entries)))
                .orElse(entries);
    }

    private static String variables(List<Diagnosis> diagnoses) {
        List<String> variables = diagnoses.stream()
                .map(diagnosis -> diagnosis.problem().variable())
                .distinct()
                .toList();
        return variables.size() == 1
                ? "the environment variable " + variables.get(0)
                : "the environment variables listed above";
    }

    /** Whether a variable with {@code _FILE} is set: to set the variable of the secret as well would be a conflict. */
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
