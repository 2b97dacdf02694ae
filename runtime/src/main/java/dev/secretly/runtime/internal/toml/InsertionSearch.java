package dev.secretly.runtime.internal.toml;

import dev.secretly.runtime.internal.toml.TomlNode.Form;
import dev.secretly.runtime.internal.toml.TomlNode.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the insertion point of a missing key. It depends on the form of the key's table, or of an enclosing table.
 */
public final class InsertionSearch {

    private final Table start;
    private final KeyPath path;
    private final int firstHeader;

    /**
     * Creates a search in a table.
     *
     * @param start the table: the document, or an item of an array
     * @param path its key
     * @param firstHeader the line of the first header in the document; 0 if there is none, and for an item
     */
    public InsertionSearch(Table start, KeyPath path, int firstHeader) {
        this.start = start;
        this.path = path;
        this.firstHeader = firstHeader;
    }

    /** The insertion point for a key, relative to the start. */
    public InsertionPoint find(KeyPath key) {
        List<Table> tables = tables(key);
        for (int depth = tables.size() - 1; depth >= 0; depth--) {
            if (tables.get(depth).form().isInline()) {
                return inside(tables.get(depth), key.first(depth), key.from(depth));
            }
        }
        boolean isWhole = tables.size() > key.table().size();
        Table table = tables.get(tables.size() - 1);
        if (isWhole && table.form() == Form.DOTTED) {
            return new InsertionPoint.Above(table.line(), key.in(path).from(table.omittedParts()));
        }
        if (isWhole && table.form() == Form.ROOT && firstHeader > 0) {
            return new InsertionPoint.Above(firstHeader, key);
        }
        return under(tables, key, isWhole);
    }

    /** The existing tables on the path of the key, beginning with the start. */
    private List<Table> tables(KeyPath key) {
        List<Table> tables = new ArrayList<>();
        for (TomlNode node : start.along(key.table())) {
            if (node instanceof Table table) {
                tables.add(table);
            }
        }
        return tables;
    }

    /** A table cannot be appended to an item of an array, so there its keys go, dotted, under an existing header. */
    private InsertionPoint under(List<Table> tables, KeyPath key, boolean isWhole) {
        boolean isInItem = start.form() == Form.ITEM;
        for (int depth = tables.size() - 1; depth >= 0 && (isWhole || isInItem); depth--) {
            Table table = tables.get(depth);
            if (table.form() == Form.HEADER || table.form() == Form.ITEM) {
                KeyPath name = key.first(depth).in(path);
                return new InsertionPoint.Under(name, table.form() == Form.ITEM, table.line(), key.from(depth));
            }
            isWhole = false;
        }
        return new InsertionPoint.AtEnd(key.in(path));
    }

    private InsertionPoint inside(Table table, KeyPath name, KeyPath key) {
        if (table.form() == Form.OBJECT) {
            boolean isItem = name.parts().isEmpty() && !path.parts().isEmpty();
            return new InsertionPoint.Entry(name.in(path), isItem ? table.line() : 0, isItem ? table.column() : 0, key);
        }
        boolean isItem = table.form() == Form.INLINE_ITEM;
        boolean isAlone = table.entries().isEmpty() || hasOnly(table, key);
        return new InsertionPoint.Inside(
                isItem ? "" : name.in(path).last().text(), table.line(), table.column(), key, isAlone);
    }

    /** Whether the table has no other entry than the one at the key, which is removed before the key is added again. */
    private static boolean hasOnly(Table table, KeyPath key) {
        TomlNode first = table.entries().get(key.parts().get(0));
        return table.entries().size() == 1
                && first != null
                && (key.parts().size() == 1 || (first instanceof Table inner && hasOnly(inner, key.from(1))));
    }
}
