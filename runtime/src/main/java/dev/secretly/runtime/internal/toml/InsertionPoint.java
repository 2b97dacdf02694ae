package dev.secretly.runtime.internal.toml;

/**
 * Where a key that a TOML text does not have can be written, such that the text still parses. TOML allows a table to be
 * defined once, so it depends on how the table of the key is written there.
 */
public sealed interface InsertionPoint {

    /** On a new line under a header, that of its table or of one around it. */
    record Under(KeyPath table, boolean isOfItem, int line, KeyPath key) implements InsertionPoint {

        /** The header as it is written. */
        public String header() {
            return isOfItem ? "[[" + table + "]]" : "[" + table + "]";
        }
    }

    /** On a new line above another one: a dotted key of the same table, or the first header where the key is at the root. */
    record Above(int line, KeyPath key) implements InsertionPoint {}

    /** Inside the braces of an inline table, in front of what is there; an item of an array has no name. */
    record Inside(String name, int line, int column, KeyPath key, boolean alone) implements InsertionPoint {}

    /** On new lines at the end: the header of its table, unless it is at the root, and the key. */
    record AtEnd(KeyPath key) implements InsertionPoint {}
}
