package dev.secretly.runtime.internal.report;

import dev.secretly.runtime.internal.toml.InsertionPoint;
import dev.secretly.runtime.internal.toml.KeyPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tables that the fixes of a text create by dotted keys, by renaming a key at the root. TOML 1.0 defines a table only once, so other fixes
 * must not create it under a header.
 */
final class DottedTables {

    /** The line of the first key that is renamed into each table. */
    private final Map<List<String>, Integer> lines = new HashMap<>();

    private DottedTables() {}

    /** The edits of one text, in which keys of these tables are all dotted. */
    static List<Fix.Edit> consistent(List<Fix.Edit> edits) {
        DottedTables tables = new DottedTables();
        for (Fix.Edit edit : edits) {
            if (edit instanceof Fix.Rename rename && !rename.to().table().isEmpty()) {
                tables.lines.merge(rename.to().table(), rename.at().line(), Math::min);
            }
        }
        return edits.stream().map(tables::withDottedKey).toList();
    }

    private Fix.Edit withDottedKey(Fix.Edit edit) {
        if (edit instanceof Fix.Add add && add.point() instanceof InsertionPoint.AtEnd end && has(end)) {
            return new Fix.Add(add.origin(), above(end.key()), add.blank());
        }
        return edit instanceof Fix.Move move && move.to() instanceof InsertionPoint.AtEnd end && has(end)
                ? new Fix.Move(move.origin(), move.at(), move.from(), above(end.key()))
                : edit;
    }

    private boolean has(InsertionPoint.AtEnd end) {
        return lines.containsKey(end.key().table());
    }

    private InsertionPoint above(KeyPath key) {
        return new InsertionPoint.Above(lines.getOrDefault(key.table(), 1), key);
    }
}
