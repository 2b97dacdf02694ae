package dev.secretly.runtime.internal.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A table of text with aligned columns. */
public final class TextTable {

    private final List<List<String>> rows = new ArrayList<>();
    private final String indent;
    private final String gap;

    /**
     * Creates an empty table.
     *
     * @param indent what each row starts with
     * @param gap the separator of the columns
     */
    public TextTable(String indent, String gap) {
        this.indent = indent;
        this.gap = gap;
    }

    /** Adds a row. */
    public void add(String... cells) {
        rows.add(Stream.of(cells).map(Ascii::line).toList());
    }

    /** Appends the rows, each with a line break. */
    public void appendTo(StringBuilder text) {
        int[] widths = widths();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder(indent);
            for (int column = 0; column < row.size() - 1; column++) {
                String cell = row.get(column);
                line.append(cell)
                        .append(" ".repeat(widths[column] - cell.length()))
                        .append(gap);
            }
            line.append(row.get(row.size() - 1));
            text.append(line.toString().stripTrailing()).append('\n');
        }
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
