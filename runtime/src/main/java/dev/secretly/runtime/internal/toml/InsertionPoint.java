package dev.secretly.runtime.internal.toml;

/**
 * Where a missing key can be inserted so that the TOML still parses. A table may be defined only once, so it depends on
 * how the table of the key is written.
 */
public sealed interface InsertionPoint {

    /** Calls the method for the kind of this point. */
    <R> R match(Cases<R> cases);

    /**
     * One method for each kind of point.
     *
     * @param <R> what they return
     */
    interface Cases<R> {

        R under(Under point);

        R above(Above point);

        R inside(Inside point);

        R atEnd(AtEnd point);

        R entry(Entry point);
    }

    /** On a new line under the header of its table or of an enclosing table. */
    record Under(KeyPath table, boolean isOfItem, int line, KeyPath key) implements InsertionPoint {

        /** The header as it is written. */
        public String header() {
            return isOfItem ? "[[" + table + "]]" : "[" + table + "]";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.under(this);
        }
    }

    /** On a new line above a dotted key of the same table, or above the first header if the key is at the root. */
    record Above(int line, KeyPath key) implements InsertionPoint {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.above(this);
        }
    }

    /** Inside the braces of an inline table, before its entries; {@code name} is empty for an item of an array. */
    record Inside(String name, int line, int column, KeyPath key, boolean alone) implements InsertionPoint {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.inside(this);
        }
    }

    /** On new lines at the end: the header of its table, unless the key is at the root, then the key. */
    record AtEnd(KeyPath key) implements InsertionPoint {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.atEnd(this);
        }
    }

    /**
     * A new entry of an object in a document that is not TOML text.
     *
     * @param line that of the object if it is an item of an array; 0 if it is not, or if the document has no positions
     */
    record Entry(KeyPath object, int line, int column, KeyPath key) implements InsertionPoint {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.entry(this);
        }
    }
}
