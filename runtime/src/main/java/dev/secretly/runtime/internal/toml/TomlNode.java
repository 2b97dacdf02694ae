package dev.secretly.runtime.internal.toml;

import dev.secretly.runtime.internal.HoldsValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A value or table of a TOML document, with the position of its key, or its own position if it is an item of an array.
 */
public sealed interface TomlNode {

    int line();

    int column();

    TomlType type();

    /** The first line that names it or something in it. */
    default int firstLine() {
        return line();
    }

    /**
     * A table.
     *
     * @param form how it is written
     * @param omittedParts how many parts of its path the keys written inside it omit
     */
    record Table(int line, int column, Form form, int omittedParts, Map<String, TomlNode> entries) implements TomlNode {
        @Override
        public TomlType type() {
            return form.isInline() ? TomlType.INLINE_TABLE : TomlType.TABLE;
        }

        /** The nodes on a path that exist, from this table on: one more than parts if there is a value at the path. */
        public List<TomlNode> along(List<String> parts) {
            List<TomlNode> nodes = new ArrayList<>();
            nodes.add(this);
            TomlNode last = this;
            for (int i = 0; i < parts.size() && last instanceof Table table; i++) {
                last = table.entries.get(parts.get(i));
                if (last != null) {
                    nodes.add(last);
                }
            }
            return nodes;
        }

        @Override
        public int firstLine() {
            int first = line;
            for (TomlNode entry : entries.values()) {
                first = Math.min(first, entry.firstLine());
            }
            return first;
        }
    }

    /**
     * An array.
     *
     * @param type whether it is written between brackets or as tables under headers
     */
    record Array(int line, int column, TomlType type, List<TomlNode> items) implements TomlNode {}

    /** A value other than an array or table. Not a record, which would print the value. */
    @HoldsValues
    final class Leaf implements TomlNode {
        private final int line;
        private final int column;
        private final Object value;
        private final boolean isUntyped;

        Leaf(int line, int column, Object value) {
            this(line, column, value, false);
        }

        private Leaf(int line, int column, Object value, boolean isUntyped) {
            this.line = line;
            this.column = column;
            this.value = value;
            this.isUntyped = isUntyped;
        }

        /** Text of a format that says less about types than TOML: it stands for any single value. */
        public static Leaf untyped(int line, int column, String text) {
            return new Leaf(line, column, text, true);
        }

        @Override
        public int line() {
            return line;
        }

        @Override
        public int column() {
            return column;
        }

        @Override
        public TomlType type() {
            return TomlType.of(value);
        }

        /** Whether it stands for any single value, and is converted as the text of a variable is. */
        public boolean isUntyped() {
            return isUntyped;
        }

        /** The value of a string, number, boolean, date or time. */
        public Object value() {
            return value;
        }
    }

    /** The ways in which TOML 1.0 lets a table be written. */
    enum Form {
        /** The document itself. */
        ROOT,
        /** Under its own {@code [header]}. */
        HEADER,
        /** Under its own {@code [[header]]}, an item of an array. */
        ITEM,
        /** Without a header, named only by the header of a table inside it. */
        IMPLICIT,
        /** By dotted keys: {@code table.key = ...}. */
        DOTTED,
        /** {@code table = { ... }}. */
        INLINE,
        /** {@code { ... }}, an item of an array between brackets. */
        INLINE_ITEM,
        /** An object of a document that is not TOML text, such as JSON. */
        OBJECT;

        /** Whether only its entries name it. */
        public boolean isImplied() {
            return this == IMPLICIT || this == DOTTED;
        }

        /** Whether it is written as one value. */
        boolean isInline() {
            return this == INLINE || this == INLINE_ITEM || this == OBJECT;
        }
    }
}
