package dev.secretly.runtime.internal.report;

import dev.secretly.runtime.internal.toml.InsertionPoint;
import dev.secretly.runtime.internal.toml.KeyPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tables that a text gets by renaming a key at the root or a header. TOML 1.0 defines a table only once, so other fixes must not create it
 * under another header.
 */
final class NewTables {

    /** The line of the first key at the root that is renamed into a table, by the first part of its name. */
    private final Map<KeyPath, Integer> dotted = new HashMap<>();

    /** The lines of renamed headers. */
    private final Map<KeyPath, Integer> headers = new HashMap<>();

    private NewTables() {}

    /** The edits of one text, of which only one creates each table. */
    static List<Fix.Edit> consistent(List<Fix.Edit> edits) {
        NewTables tables = new NewTables();
        edits.forEach(tables::add);
        return edits.stream().map(tables::inNewTable).toList();
    }

    private void add(Fix.Edit edit) {
        if (edit instanceof Fix.Rename rename && !rename.to().table().isEmpty()) {
            dotted.merge(rename.to().first(1), rename.at().line(), Math::min);
        } else if (edit instanceof Fix.RenameTable rename) {
            headers.put(rename.to(), rename.at().line());
        }
    }

    private Fix.Edit inNewTable(Fix.Edit edit) {
        if (edit instanceof Fix.Add add && add.point() instanceof InsertionPoint.AtEnd end) {
            return new Fix.Add(add.origin(), inNewTable(end), add.blank());
        }
        return edit instanceof Fix.Move move && move.to() instanceof InsertionPoint.AtEnd end
                ? new Fix.Move(move.origin(), move.at(), move.from(), inNewTable(end))
                : edit;
    }

    private InsertionPoint inNewTable(InsertionPoint.AtEnd end) {
        KeyPath key = end.key();
        KeyPath table = new KeyPath(key.table());
        Integer header = headers.get(table);
        if (header != null) {
            return new InsertionPoint.Under(table, false, header, key.last());
        }
        Integer line = dotted.get(key.first(1));
        return line == null ? end : new InsertionPoint.Above(line, key);
    }
}
