package dev.secretly.runtime.internal.report;

import dev.secretly.runtime.internal.fault.Fault;
import dev.secretly.runtime.internal.source.Origin;
import dev.secretly.runtime.internal.toml.InsertionPoint;
import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.runtime.problem.Place;

/** One step to make the next load succeed, as data. {@link FixRenderer} puts it into words. */
sealed interface Fix {

    /** Create a TOML file with a key, or set a variable to TOML with a key. */
    record Create(Origin origin, KeyPath key, String example) implements Fix {}

    /** Change a TOML text. */
    sealed interface Edit extends Fix {

        /** The source of the text. */
        Origin origin();
    }

    /** Add a key that the text does not have. */
    record Add(Origin origin, InsertionPoint point, String example) implements Edit {}

    /**
     * Set a key to another value.
     *
     * @param wanted the expected value, in words
     * @param example a value; empty if any string is accepted
     */
    record SetKey(Origin origin, Position at, KeyPath key, String wanted, String example) implements Edit {}

    /** The same for an item of an array, which has no key. */
    record SetItem(Origin origin, Position at, String wanted, String example) implements Edit {}

    /** Set a key whose value is not a table to a table with another key. */
    record SetTable(Origin origin, Position at, KeyPath table, KeyPath key, String example) implements Edit {}

    /** Remove tables that are written under headers or by dotted keys, with everything in them. */
    record Remove(Origin origin, Position at, KeyPath table) implements Edit {}

    /** Correct a line with a TOML syntax error or bytes that are not UTF-8. */
    record Correct(Origin origin, int line, String wanted) implements Edit {}

    /** Do something other than edit TOML. */
    sealed interface Action extends Fix {}

    /** Make a source, or the file that a variable names, readable, or resolve a conflict. */
    record Repair(Place place, Fault fault) implements Action {}

    /** Replace a file that holds one secret, in a directory or named by a variable. */
    record ReplaceFile(Place place, String wanted) implements Action {}

    /** Mount a file that holds the secret. */
    record Mount(Origin origin, String file) implements Action {}

    /** Set an environment variable to another value. */
    record SetVariable(String variable, String wanted) implements Action {}

    /** Set an entry of a custom source or the program's map to a value. */
    record SetAt(Place place, String wanted) implements Action {}

    /** Add a key to a custom source or the program's map. */
    record AddKey(Origin origin, KeyPath key) implements Action {}

    /** Do what a source says. */
    record Advise(String remedy) implements Action {}

    /** Add a TOML source for a table, which the other sources cannot hold. */
    record AddTomlSource(KeyPath key) implements Action {}

    /** Add a source to a builder that has none. */
    record AddSource() implements Action {}

    /** Give a record other values, or a default another value. */
    record ChangeCode(String element, String wanted) implements Action {}

    /**
     * A position in a TOML text.
     *
     * @param line from 1
     * @param column from 1; distinguishes keys on the same line
     */
    record Position(int line, int column) {

        static Position of(Place place) {
            return new Position(place.line(), place.column());
        }
    }
}
