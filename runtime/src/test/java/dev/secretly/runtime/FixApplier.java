package dev.secretly.runtime;

import dev.secretly.testing.Canary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Applies the fixes of a message to the files: to the letter, or with a value in place of each blank. */
final class FixApplier {

    private static final Pattern CREATE = Pattern.compile("(?:To fix it,|and) create (\\S+) with");
    private static final Pattern EDIT =
            Pattern.compile("(?:To fix it,|and) in ([^\\s,]+)(?: \\(line numbers are those before any change\\))?");

    /** A blank that the message gives to paste, with what the key expects. */
    private static final Pattern BLANK = Pattern.compile("= \"\"  # .*?, such as (.*)$");

    private final Path folder;
    private final boolean isFilled;
    private final List<Edit> edits = new ArrayList<>();
    private final List<Move> moves = new ArrayList<>();
    private final Set<String> headersAtEnd = new HashSet<>();

    private FixApplier(Path folder, boolean isFilled) {
        this.folder = folder;
        this.isFilled = isFilled;
    }

    /** One change to one file; line 0 means after the last line. */
    private record Edit(
            Path file, int line, int column, boolean isAbove, String removed, UnaryOperator<List<String>> change) {

        Edit(Path file, int line, int column, UnaryOperator<List<String>> change) {
            this(file, line, column, false, "", change);
        }

        static Edit above(Path file, int line, UnaryOperator<List<String>> change) {
            return new Edit(file, line, 1, true, "", change);
        }

        static Edit remove(Path file, int line, String table) {
            return new Edit(file, line, 1, false, table, UnaryOperator.identity());
        }
    }

    /** A key that goes to another table. */
    private record Move(Path file, String step) {}

    /** Applies the fixes, with a value in place of each blank. */
    static void apply(String message, Path folder) throws IOException {
        new FixApplier(folder, true).apply(message);
    }

    /** Pastes what the message gives to paste. */
    static void applyToTheLetter(String message, Path folder) throws IOException {
        new FixApplier(folder, false).apply(message);
    }

    private void apply(String message) throws IOException {
        List<String> lines =
                message.substring(message.indexOf("To fix it")).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            List<String> below = lines.subList(i + 1, lines.size()).stream()
                    .takeWhile(line -> line.startsWith("  "))
                    .toList();
            Matcher create = CREATE.matcher(lines.get(i));
            Matcher edit = EDIT.matcher(lines.get(i));
            if (create.matches()) {
                Path file = folder.resolve(create.group(1));
                Files.createDirectories(file.getParent());
                Files.write(file, below.stream().map(this::filled).toList());
            } else if (edit.matches()) {
                read(folder.resolve(edit.group(1)), below);
            }
        }
        addMoves();
        applyAll();
    }

    /** A move is an insertion of the line at its target, and the line is emptied where it was. */
    private void addMoves() throws IOException {
        Pattern pattern = Pattern.compile(
                "Move (\"[^\"]*\"|\\S+) at line (\\d+)(?:, column \\d+)? (under|above|to the end)(?: \\[.*])?(?:(?: at)? line (\\d+))?"
                        + "(?:, under (\\[.*?]))?(?:, as (\\S+))?");
        for (Move move : moves) {
            Matcher matcher = pattern.matcher(move.step());
            if (!matcher.matches()) {
                throw new AssertionError("not understood: " + move.step());
            }
            int from = number(matcher.group(2));
            String line = Files.readAllLines(move.file()).get(from - 1);
            String name = matcher.group(6) == null ? matcher.group(1) : matcher.group(6);
            String entry = name + " " + line.substring(line.indexOf('='));
            edits.add(new Edit(move.file(), from, 1, one -> List.of("")));
            int to = matcher.group(4) == null ? 0 : number(matcher.group(4));
            List<String> header = matcher.group(5) == null || !headersAtEnd.add(matcher.group(5))
                    ? List.of()
                    : List.of(matcher.group(5));
            edits.add(
                    switch (matcher.group(3)) {
                        case "under" -> new Edit(move.file(), to, 1, one -> with(one, List.of(entry)));
                        case "above" -> Edit.above(move.file(), to, one -> with(List.of(entry), one));
                        default -> new Edit(move.file(), 0, 1, none -> with(header, List.of(entry)));
                    });
        }
    }

    private void read(Path file, List<String> steps) {
        for (int i = 0; i < steps.size(); i++) {
            if (!steps.get(i).startsWith("    ") && !steps.get(i).startsWith("  (")) {
                List<String> below = steps.subList(i + 1, steps.size()).stream()
                        .takeWhile(line -> line.startsWith("    ") || line.startsWith("  ("))
                        .toList();
                List<String> entries = below.stream()
                        .filter(line -> line.startsWith("    "))
                        .map(line -> filled(line.strip()))
                        .toList();
                List<String> comments =
                        below.stream().filter(line -> line.startsWith("  (")).toList();
                if (steps.get(i).strip().startsWith("Move ")) {
                    moves.add(new Move(file, steps.get(i).strip()));
                } else {
                    edits.add(edit(file, steps.get(i).strip(), withComments(entries, comments)));
                }
            }
        }
    }

    private Edit edit(Path file, String step, List<String> entries) {
        Matcher under = Pattern.compile("Add under \\[.*] at line (\\d+)").matcher(step);
        Matcher above = Pattern.compile("Add above line (\\d+)").matcher(step);
        Matcher end = Pattern.compile("Add at the end ?(.*)").matcher(step);
        Matcher inside = Pattern.compile("Insert after the \\{(?: of (\\S+))? at line (\\d+)(?:, column (\\d+))?")
                .matcher(step);
        Matcher remove = Pattern.compile(
                        "Remove (\\S+), which starts at line (\\d+)(?:, column \\d+)?, with all its keys and tables")
                .matcher(step);
        Matcher write = Pattern.compile(
                        "Set the item at line (\\d+)(?:, column (\\d+))? to (?:a value|.*, such as (.*))")
                .matcher(step);
        Matcher give = Pattern.compile(
                        "Set (\"[^\"]*\"|\\S+) at line (\\d+)(?:, column (\\d+))? to (a value|the table|.*, such as (.*))")
                .matcher(step);
        if (under.matches()) {
            return new Edit(file, number(under.group(1)), 1, one -> with(one, entries));
        } else if (above.matches()) {
            return Edit.above(file, number(above.group(1)), one -> with(entries, one));
        } else if (end.matches()) {
            headersAtEnd.add(end.group(1));
            return new Edit(
                    file, 0, 1, none -> with(end.group(1).isEmpty() ? List.of() : List.of(end.group(1)), entries));
        } else if (inside.matches()) {
            String name = inside.group(1) == null ? "" : inside.group(1).replace("\"", "");
            String open = name.isEmpty() ? "\\{" : "['\"]?" + Pattern.quote(name) + "['\"]?\\s*=\\s*\\{";
            int column = number(inside.group(3));
            return new Edit(
                    file,
                    number(inside.group(2)),
                    column,
                    one -> List.of(replace(one.get(0), column, "(" + open + ")", "$1 " + quoted(entries.get(0)))));
        } else if (remove.matches()) {
            return Edit.remove(file, number(remove.group(2)), remove.group(1));
        } else if (give.matches() && !write.matches()) {
            String example = give.group(5) == null ? "\"...\"" : give.group(5);
            String value = entries.isEmpty() ? filled(example) : entries.get(0);
            String name = give.group(1).replace("\"", "");
            Pattern key = Pattern.compile("\\b" + Pattern.quote(name) + "[\"']?\\s*=\\s*");
            int column = number(give.group(3));
            return new Edit(
                    file,
                    number(give.group(2)),
                    column,
                    one -> List.of(withValue(one.get(0), valueStart(one.get(0), column, key), value)));
        } else if (write.matches()) {
            int column = number(write.group(2));
            return new Edit(
                    file,
                    number(write.group(1)),
                    column,
                    one -> List.of(withValue(
                            one.get(0), column - 1, filled(write.group(3) == null ? "\"...\"" : write.group(3)))));
        }
        Matcher rename = Pattern.compile("Rename (\"[^\"]*\"|\\S+) at line (\\d+)(?:, column (\\d+))? to (\\S+)")
                .matcher(step);
        if (rename.matches()) {
            int column = number(rename.group(3));
            String from = "['\"]?" + Pattern.quote(rename.group(1).replace("\"", "")) + "['\"]?";
            return new Edit(
                    file,
                    number(rename.group(2)),
                    column,
                    one -> List.of(replace(one.get(0), column, from, quoted(rename.group(4)))));
        }
        Matcher uncomment = Pattern.compile("Remove the # at line (\\d+), if the value there is the right one")
                .matcher(step);
        if (uncomment.matches()) {
            return new Edit(
                    file,
                    number(uncomment.group(1)),
                    1,
                    one -> List.of(one.get(0).replaceFirst("#+", "")));
        }
        Matcher placeholder = Pattern.compile(
                        "Replace the placeholder(?: of (\\S+))? at line (\\d+)(?:, column (\\d+))?(?: with .*, such as (.*))?")
                .matcher(step);
        if (placeholder.matches()) {
            int column = number(placeholder.group(3));
            String value = filled(placeholder.group(4) == null ? "\"...\"" : placeholder.group(4));
            Pattern key = Pattern.compile(
                    placeholder.group(1) == null
                            ? ""
                            : "\\b" + Pattern.quote(placeholder.group(1)) + "[\"']?\\s*=\\s*");
            return new Edit(
                    file,
                    number(placeholder.group(2)),
                    column,
                    one -> List.of(withValue(one.get(0), valueStart(one.get(0), column, key), value)));
        }
        Matcher correct = Pattern.compile("At line (\\d+), (.*)").matcher(step);
        if (correct.matches()) {
            return new Edit(file, number(correct.group(1)), 1, one -> List.of(corrected(one.get(0), correct.group(2))));
        }
        throw new AssertionError("not understood: " + step);
    }

    /** Returns the line that broke the file, corrected as the message says. */
    private static String corrected(String line, String advice) {
        String key = line.strip().split("[\\s=]")[0];
        if (advice.startsWith("keep this key or") || advice.startsWith("remove this header")) {
            return "";
        }
        return switch (advice) {
            case "put the value in quotes, as in key = \"...\"",
                    "write a value, as in key = \"...\"",
                    "remove what follows the value, or put all of it in quotes",
                    "write key = \"...\"" -> key + " = \"" + Canary.of("fixed") + "\"";
            case "write the closing quote, or \"\"\" around text of several lines" ->
                line + (line.indexOf('\'') < 0 ? "\"" : "'");
            case "an array starts: write ] where it ends" -> line + "]";
            case "close the header as [table], or as [[table]] for an array of tables" ->
                line + (line.startsWith("[[") ? "]]" : "]");
            case "replace the control character with an escape such as \\u0001" ->
                line.replaceAll("\\p{Cntrl}", "\\\\u0001");
            case "write \\\\ for a backslash, or '...' instead of \"...\"" -> line.replace("\\", "\\\\");
            case "write key = \"...\" or [table]" -> "";
            case "remove the comma before the }" -> line.replaceAll(",\\s*}", "}");
            case "write a valid date or time, or the text in quotes",
                    "write a number that fits in 64 bits, or the text in quotes" -> key + " = 1";
            default -> throw new AssertionError("not understood: " + advice);
        };
    }

    private static int number(String digits) {
        return digits == null ? 1 : Integer.parseInt(digits);
    }

    private static int valueStart(String line, int column, Pattern key) {
        Matcher matcher = key.matcher(line);
        if (!matcher.find(column - 1)) {
            throw new AssertionError("no " + key + " in " + line);
        }
        return matcher.end();
    }

    /** Replaces the value that starts there, including everything in its quotes or brackets. */
    private static String withValue(String line, int start, String value) {
        int depth = 0;
        int end = start;
        while (end < line.length()) {
            char character = line.charAt(end);
            if (character == '"' || character == '\'') {
                end = line.indexOf(character, end + 1);
                if (end < 0) {
                    throw new AssertionError("a value of several lines: " + line);
                }
            } else if (character == '[' || character == '{') {
                depth++;
            } else if (depth == 0 && ",]}# \t".indexOf(character) >= 0) {
                break;
            } else if (character == ']' || character == '}') {
                depth--;
            }
            end++;
        }
        return line.substring(0, start) + value + line.substring(end);
    }

    private static String quoted(String replacement) {
        return Matcher.quoteReplacement(replacement);
    }

    private static String replace(String line, int column, String pattern, String replacement) {
        String before = line.substring(0, column - 1);
        Matcher matcher = Pattern.compile(pattern).matcher(line.substring(column - 1));
        if (!matcher.find()) {
            throw new AssertionError("no " + pattern + " in " + line);
        }
        return before + matcher.replaceFirst(replacement);
    }

    /** Applies edits from the last line to the first, to keep line numbers valid; insertions above a line are last. */
    private void applyAll() throws IOException {
        edits.sort(Comparator.comparingInt(Edit::line)
                .thenComparingInt(Edit::column)
                .reversed()
                .thenComparing(Edit::isAbove));
        List<Edit> atEnd = edits.stream().filter(edit -> edit.line() == 0).toList();
        for (Edit edit : edits) {
            if (!edit.removed().isEmpty()) {
                remove(edit);
            } else if (edit.line() > 0) {
                List<String> lines = new ArrayList<>(Files.readAllLines(edit.file()));
                List<String> changed = edit.change().apply(List.of(lines.remove(edit.line() - 1)));
                lines.addAll(edit.line() - 1, changed);
                Files.write(edit.file(), lines);
            }
        }
        for (Edit edit : atEnd) {
            Files.write(
                    edit.file(),
                    with(Files.readAllLines(edit.file()), edit.change().apply(List.of())));
        }
    }

    /** Empties lines instead of removing them, so that line numbers stay valid. */
    private static void remove(Edit edit) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(edit.file()));
        String table = Pattern.quote(edit.removed());
        Pattern header = Pattern.compile("\\s*\\[\\[?\\s*" + table + "\\s*(\\.[^]]*)?]]?.*");
        Pattern dotted = Pattern.compile("\\s*(\\S+\\.)?"
                + Pattern.quote(edit.removed().substring(edit.removed().lastIndexOf('.') + 1)) + "\\..*=.*");
        boolean isInside = false;
        for (int i = edit.line() - 1; i < lines.size(); i++) {
            Matcher item = Pattern.compile("\\s*\\[\\[(.+)]].*").matcher(lines.get(i));
            if (item.matches() && edit.removed().startsWith(item.group(1) + ".")) {
                break;
            }
            if (lines.get(i).strip().startsWith("[")) {
                isInside = header.matcher(lines.get(i)).matches();
            }
            if (isInside || dotted.matcher(lines.get(i)).matches()) {
                lines.set(i, "");
            }
        }
        Files.write(edit.file(), lines);
    }

    private static List<String> with(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    /** Fills the blanks of an entry between braces, whose comments are on the lines after it. */
    private List<String> withComments(List<String> entries, List<String> comments) {
        if (comments.isEmpty()) {
            return entries;
        }
        String entry = entries.get(0);
        for (String comment : comments) {
            String key = comment.substring("  (".length(), comment.indexOf(" is "));
            String value =
                    comment.substring(comment.indexOf(", such as ") + ", such as ".length(), comment.length() - 1);
            entry = isFilled ? entry.replace(key + " = \"\"", key + " = " + filled(value)) : entry;
        }
        return List.of(entry);
    }

    private String filled(String line) {
        if (!isFilled) {
            return line;
        }
        Matcher blank = BLANK.matcher(line);
        String given = blank.find() ? line.substring(0, blank.start()) + "= " + blank.group(1) : line;
        return given.replace("\"...\"", "\"" + Canary.of("fixed") + "\"");
    }
}
