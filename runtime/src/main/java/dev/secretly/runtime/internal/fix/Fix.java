package dev.secretly.runtime.internal.fix;

import dev.secretly.runtime.internal.answer.Origin;
import dev.secretly.runtime.internal.toml.InsertionPoint;
import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.runtime.internal.unreadable.Fault;
import dev.secretly.runtime.problem.Place;
import java.util.Optional;

/** One step to make the next load succeed, as data. {@code EditRenderer} and {@code ActionRenderer} put it into words. */
public sealed interface Fix {

    /** Create a TOML file with a key, or set a variable to TOML with a key. */
    record Create(Origin origin, KeyPath key, ValueToFillIn blank) implements Fix {}

    /** Change a TOML text. */
    public sealed interface Edit extends Fix {

        /** The source of the text. */
        Origin origin();

        /** Calls the method for the kind of this edit. */
        <R> R match(EditCases<R> cases);
    }

    /**
     * One method for each kind of edit.
     *
     * @param <R> what they return
     */
    interface EditCases<R> {

        R add(Add edit);

        R setKey(SetKey edit);

        R setItem(SetItem edit);

        R replacePlaceholder(ReplacePlaceholder edit);

        R setTable(SetTable edit);

        R remove(Remove edit);

        R correct(Correct edit);

        R rename(Rename edit);

        R renameTable(RenameTable edit);

        R move(Move edit);

        R uncomment(Uncomment edit);
    }

    /** Add a key that the text does not have. */
    record Add(Origin origin, InsertionPoint point, ValueToFillIn blank) implements Edit {

        @Override
        public <R> R match(EditCases<R> cases) {
            return cases.add(this);
        }
    }

    /**
     * Set a key to another value.
     *
     * @param wanted the expected value, in words
     * @param example a value; empty if any string is accepted
     */
    record SetKey(Origin origin, Position at, KeyPath key, String wanted, String example) implements Edit {

        @Override
        public <R> R match(EditCases<R> cases) {
            return cases.setKey(this);
        }
    }

    /** The same for an item of an array, which has no key. */
    record SetItem(Origin origin, Position at, String wanted, String example) implements Edit {

        @Override
        public <R> R match(EditCases<R> cases) {
            return cases.setItem(this);
        }
    }

    /**
     * Replace a placeholder with a value.
     *
     * @param key its key; empty for an item of an array
     * @param wanted the expected value, in words
     * @param example a value; empty if any string is accepted
     */
    record ReplacePlaceholder(Origin origin, Position at, String key, String wanted, String example) implements Edit {

        @Override
        public <R> R match(EditCases<R> cases) {
            return cases.replacePlaceholder(this);
        }
    }

    /** Set a key whose value is not a table to a table with another key. */
    record SetTable(Origin origin, Position at, KeyPath table, KeyPath key, ValueToFillIn blank) implements Edit {

        @Override
        public <R> R match(EditCases<R> cases) {
            return cases.setTable(this);
        }
    }

    /** Remove tables that are written under headers or by dotted keys, with everything in them. */
    record Remove(Origin origin, Position at, KeyPath table) implements Edit {

        @Override
        public <R> R match(EditCases<R> cases) {
            return cases.remove(this);
        }
    }

    /**
     * Correct a line with a TOML syntax error or bytes that are not UTF-8.
     *
     * @param isOfWholeText whether the text is at fault as a whole, and the line is only its first one
     */
    record Correct(Origin origin, int line, String instruction, boolean isOfWholeText) implements Edit {

        @Override
        public <R> R match(EditCases<R> cases) {
            return cases.correct(this);
        }
    }

    /** Rename a key where it is. */
    record Rename(Origin origin, Position at, KeyPath from, KeyPath to) implements Edit {

        @Override
        public <R> R match(EditCases<R> cases) {
            return cases.rename(this);
        }
    }

    /** Rename a table under its header, for all keys in it. */
    record RenameTable(Origin origin, Position at, KeyPath from, KeyPath to) implements Edit {

        @Override
        public <R> R match(EditCases<R> cases) {
            return cases.renameTable(this);
        }
    }

    /** Move a key to another table, with its value. */
    record Move(Origin origin, Position at, KeyPath from, InsertionPoint to) implements Edit {

        @Override
        public <R> R match(EditCases<R> cases) {
            return cases.move(this);
        }
    }

    /** Make a comment a line again. */
    record Uncomment(Origin origin, int line) implements Edit {

        @Override
        public <R> R match(EditCases<R> cases) {
            return cases.uncomment(this);
        }
    }

    /** Do something other than edit TOML. */
    public sealed interface Action extends Fix {

        /** Calls the method for the kind of this action. */
        <R> R match(ActionCases<R> cases);
    }

    /**
     * One method for each kind of action.
     *
     * @param <R> what they return
     */
    interface ActionCases<R> {

        R repair(Repair action);

        R replaceFile(ReplaceFile action);

        R mount(Mount action);

        R setVariable(SetVariable action);

        R setAt(SetAt action);

        R addKey(AddKey action);

        R advise(Advise action);

        R addTomlSource(AddTomlSource action);

        R addSource(AddSource action);

        R changeValues(ChangeValues action);

        R changeDefault(ChangeDefault action);

        R renameVariable(RenameVariable action);

        R renameFile(RenameFile action);

        R renameKey(RenameKey action);
    }

    /** Make a source, or the file that a variable names, readable, or resolve a conflict. */
    record Repair(Place place, Fault fault) implements Action {

        @Override
        public <R> R match(ActionCases<R> cases) {
            return cases.repair(this);
        }
    }

    /** Replace a file that holds one secret, in a directory or named by a variable. */
    record ReplaceFile(Place place, String wanted) implements Action {

        @Override
        public <R> R match(ActionCases<R> cases) {
            return cases.replaceFile(this);
        }
    }

    /** Mount a file that holds the secret. */
    record Mount(Origin origin, String file) implements Action {

        @Override
        public <R> R match(ActionCases<R> cases) {
            return cases.mount(this);
        }
    }

    /**
     * Set an environment variable to another value.
     *
     * @param wanted the expected value, in words
     * @param example a value; empty if any string is accepted
     */
    record SetVariable(String variable, String wanted, String example) implements Action {

        @Override
        public <R> R match(ActionCases<R> cases) {
            return cases.setVariable(this);
        }
    }

    /**
     * Set an entry of a custom source or the program's map to a value.
     *
     * @param entry the entry; empty if the place is that of the entry alone
     */
    record SetAt(Place place, String entry, String wanted) implements Action {

        @Override
        public <R> R match(ActionCases<R> cases) {
            return cases.setAt(this);
        }
    }

    /** Add a key to a custom source or the program's map. */
    record AddKey(Origin origin, KeyPath key) implements Action {

        @Override
        public <R> R match(ActionCases<R> cases) {
            return cases.addKey(this);
        }
    }

    /** Do what a source says. */
    record Advise(String remedy) implements Action {

        @Override
        public <R> R match(ActionCases<R> cases) {
            return cases.advise(this);
        }
    }

    /** Add a TOML source for a table, which the other sources cannot hold. */
    record AddTomlSource(KeyPath key) implements Action {

        @Override
        public <R> R match(ActionCases<R> cases) {
            return cases.addTomlSource(this);
        }
    }

    /** Add a source to a builder that has none. */
    record AddSource() implements Action {

        @Override
        public <R> R match(ActionCases<R> cases) {
            return cases.addSource(this);
        }
    }

    /**
     * Change the values of a record.
     *
     * @param table the table with its values, if the record is in a list or map; else empty
     */
    record ChangeValues(String element, Optional<Place> table) implements Action {

        @Override
        public <R> R match(ActionCases<R> cases) {
            return cases.changeValues(this);
        }
    }

    /** Change a default in the code. */
    record ChangeDefault(String element) implements Action {

        @Override
        public <R> R match(ActionCases<R> cases) {
            return cases.changeDefault(this);
        }
    }

    /** Rename an environment variable. */
    record RenameVariable(String from, String to) implements Action {

        @Override
        public <R> R match(ActionCases<R> cases) {
            return cases.renameVariable(this);
        }
    }

    /** Rename a file that holds one secret, in a directory. */
    record RenameFile(Origin origin, Place place, String to) implements Action {

        @Override
        public <R> R match(ActionCases<R> cases) {
            return cases.renameFile(this);
        }
    }

    /** Rename a key of a custom source or the program's map. */
    record RenameKey(Origin origin, KeyPath from, KeyPath to) implements Action {

        @Override
        public <R> R match(ActionCases<R> cases) {
            return cases.renameKey(this);
        }
    }

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
