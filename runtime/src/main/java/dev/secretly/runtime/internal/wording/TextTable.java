package dev.secretly.runtime.internal.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A table of text with aligned columns. In a row that is too long, the last cell goes to lines of its own. */
public final class TextTable {

    /** How much further than its row a cell on a line of its own starts. */
    private static final String CONTINUED = "    ";

    private final List<List<String>> rows = new ArrayList<>();
    private final String indent;
    private final String gap;
    private final int longest;

    private TextTable(String indent, String gap, int longest) {
        this.indent = indent;
        this.gap = gap;
        this.longest = longest;
    }

    /** An empty table of a message, whose lines fit a terminal; a gap separates its columns. */
    public static TextTable ofMessage(String gap) {
        return new TextTable("  ", gap, Lines.LONGEST);
    }

    /** An empty table for people and programs, each row of which is one line. */
    public static TextTable ofLines() {
        return new TextTable("", "  ", Integer.MAX_VALUE);
    }

    /** Adds a row. A column in which all rows are empty takes no space. */
    public void add(String... cells) {
        rows.add(Stream.of(cells).map(Ascii::line).toList());
    }

    /** Appends the rows, each with a line break. */
    public void appendTo(StringBuilder text) {
        int[] widths = widths();
        for (List<String> row : rows) {
            String start = start(row, widths);
            String last = row.get(row.size() - 1);
            if (start.length() + last.length() <= longest) {
                line(text, start + last);
            } else if (row.size() == 1) {
                line(text, Lines.of(start + last, start + leadingSpaces(last)));
            } else {
                line(text, start);
                line(text, Lines.of(indent + CONTINUED + last, indent + CONTINUED));
            }
        }
    }

    /** All cells but the last one. */
    private String start(List<String> row, int[] widths) {
        StringBuilder start = new StringBuilder(indent);
        for (int column = 0; column < row.size() - 1; column++) {
            if (widths[column] > 0) {
                String cell = row.get(column);
                start.append(cell)
                        .append(" ".repeat(widths[column] - cell.length()))
                        .append(gap);
            }
        }
        return start.toString();
    }

    private static String leadingSpaces(String cell) {
        return " ".repeat(cell.length() - cell.stripLeading().length());
    }

    private static void line(StringBuilder text, String line) {
        text.append(line.stripTrailing()).append('\n');
    }

    /** The last cell of a row needs no width. */
    private int[] widths() {
        int[] widths = new int[rows.stream().mapToInt(List::size).max().orElse(0)];
        for (List<String> row : rows) {
            for (int column = 0; column < row.size() - 1; column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        }
        return widths;
    }
}
