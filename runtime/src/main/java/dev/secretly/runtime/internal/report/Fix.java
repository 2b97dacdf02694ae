package dev.secretly.runtime.internal.report;

import dev.secretly.runtime.Place;
import dev.secretly.runtime.internal.fault.Fault;
import dev.secretly.runtime.internal.source.Origin;
import dev.secretly.runtime.internal.toml.InsertionPoint;
import dev.secretly.runtime.internal.toml.KeyPath;

/** One thing to do so that the next load succeeds, as data until {@link FixRenderer} words it. */
sealed interface Fix {

    /** Create a TOML file, or set a variable that holds TOML, with a key in it. */
    record Create(Origin origin, KeyPath key, String example) implements Fix {}

    /** Change a TOML text. */
    sealed interface Edit extends Fix {

        /** The text. */
        Origin origin();
    }

    /** Add a key that the text does not have. */
    record Add(Origin origin, InsertionPoint point, String example) implements Edit {}

    /**
     * Set a key to another value.
     *
     * @param wanted what it has to be
     * @param example a value; empty where any text will do
     */
    record SetKey(Origin origin, Position at, KeyPath key, String wanted, String example) implements Edit {}

    /** The same for an item of an array, which has no key. */
    record SetItem(Origin origin, Position at, String wanted, String example) implements Edit {}

    /** Set a key whose value is no table to a table that has another key. */
    record SetTable(Origin origin, Position at, KeyPath table, KeyPath key, String example) implements Edit {}

    /** Remove tables with headers, or of dotted keys, with all that is in them. */
    record Remove(Origin origin, Position at, KeyPath table) implements Edit {}

    /** Write something else in a line that is not TOML. */
    record Correct(Origin origin, int line, String wanted) implements Edit {}

    /** Something else than to change a TOML text. */
    sealed interface Action extends Fix {}

    /** Make a source readable, or what a variable names, or settle a conflict. */
    record Repair(Place place, Fault fault) implements Action {}

    /** Replace the whole of a file that is one secret, in a directory or named by a variable. */
    record ReplaceFile(Place place, String wanted) implements Action {}

    /** Mount a file that is the secret. */
    record Mount(Origin origin, String file) implements Action {}

    /** Set an environment variable to something else. */
    record SetVariable(String variable, String wanted) implements Action {}

    /** Give what a custom source has at a place another value, or the first one. */
    record SetAt(Place place, String wanted) implements Action {}

    /** Add a key to a custom source or the program's map. */
    record AddKey(Origin origin, KeyPath key) implements Action {}

    /** Load from TOML what the sources of the program cannot hold. */
    record AddTomlSource(KeyPath key) implements Action {}

    /** Add the first source of a program. */
    record AddSource() implements Action {}

    /** Give a record or a default other values. */
    record Satisfy(String element, String wanted) implements Action {}

    /**
     * A position in a TOML text.
     *
     * @param line from 1
     * @param column from 1; it tells keys of one line apart
     */
    record Position(int line, int column) {

        static Position of(Place place) {
            return new Position(place.line(), place.column());
        }
    }
}
