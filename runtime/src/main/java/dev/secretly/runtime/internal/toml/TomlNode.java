package dev.secretly.runtime.internal.toml;

import java.util.List;
import java.util.Map;

/** A value or a table of a TOML document and the place of its key; of itself for an item of an array. */
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
     * @param keysFrom how many parts of its path stand in front of the keys written inside it
     */
    record Table(int line, int column, Form form, int keysFrom, Map<String, TomlNode> entries) implements TomlNode {
        @Override
        public TomlType type() {
            return form.isInline() ? TomlType.INLINE_TABLE : TomlType.TABLE;
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
     * @param type whether it is written between brackets, or as tables under headers of their own
     */
    record Array(int line, int column, TomlType type, List<TomlNode> items) implements TomlNode {}

    /** Everything else. Not a record: it must not print what it holds. */
    final class Leaf implements TomlNode {
        private final int line;
        private final int column;
        private final TomlType type;
        private final Object text;

        Leaf(int line, int column, TomlType type, Object text) {
            this.line = line;
            this.column = column;
            this.type = type;
            this.text = text;
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
            return type;
        }

        /** The value of a string, number, boolean, date or time. */
        public Object value() {
            return text;
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
        /** Only named on the way by the header of a table inside it. */
        IMPLICIT,
        /** By dotted keys: {@code table.key = ...}. */
        DOTTED,
        /** {@code table = { ... }}. */
        INLINE,
        /** {@code { ... }}, an item of an array between brackets. */
        INLINE_ITEM;

        /** Whether only what is in it names it. */
        public boolean isImplied() {
            return this == IMPLICIT || this == DOTTED;
        }

        /** Whether it is written between braces. */
        boolean isInline() {
            return this == INLINE || this == INLINE_ITEM;
        }
    }
}
