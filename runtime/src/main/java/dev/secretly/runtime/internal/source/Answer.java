package dev.secretly.runtime.internal.source;

import dev.secretly.runtime.internal.fault.Fault;
import dev.secretly.runtime.internal.fault.HoldsValues;
import dev.secretly.runtime.internal.fault.SizeLimit;
import dev.secretly.runtime.internal.problem.FoundPlace;
import dev.secretly.runtime.internal.surroundings.Blank;
import dev.secretly.runtime.internal.toml.InsertionPoint;
import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.runtime.internal.toml.TomlNode;
import dev.secretly.runtime.internal.toml.TomlType;
import dev.secretly.runtime.problem.Place;
import dev.secretly.runtime.problem.Place.State;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The answer of one source for one key. */
public sealed interface Answer {

    /** Where the source looked. */
    Place place();

    /** An answer that ends the search. */
    sealed interface Final extends Answer {

        /** Calls the method for the kind of this answer. */
        <R> R match(Cases<R> cases);
    }

    /**
     * One method for each kind of answer that ends the search.
     *
     * @param <R> what they return
     */
    interface Cases<R> {

        R present(Present answer);

        R blocked(Blocked answer);

        R unusable(Unusable answer);
    }

    /**
     * The answer of a source of plain strings; {@code text} is null if absent, {@code variable} empty if it is not one.
     */
    static Answer ofText(@Nullable String text, String source, String variable) {
        if (text == null || Blank.isBlank(text)) {
            return new Absent(FoundPlace.ofVariable(source, variable, text == null ? State.ABSENT : State.BLANK));
        }
        if (text.length() > SizeLimit.MAX_BYTES) {
            return unusable(source, variable, SizeLimit.fault());
        }
        return new Present(text, source, variable, false);
    }

    /** The answer of a map that the program provides. Its values never count as placeholders. */
    static Answer ofGiven(@Nullable String text, String source) {
        Answer answer = ofText(text, source, "");
        return answer instanceof Present present ? present.given() : answer;
    }

    /** The answer of a source that cannot provide the value; {@code variable} is empty if the place is not one. */
    static Answer unusable(String source, String variable, Fault fault) {
        return new Unusable(FoundPlace.ofVariable(source, variable, State.UNUSABLE), fault);
    }

    /** A default from the code. It never counts as a placeholder. */
    static Present ofDefault(String text) {
        return new Present(text, "default", "", true);
    }

    /** An empty table, to find which keys a record requires. */
    static Present ofEmptyTable() {
        return TomlScope.ofEmptyTable();
    }

    /**
     * The source does not have the key, or its value is blank. The next source is asked.
     *
     * @param remedy how to add it there, where only the source itself knows; else empty
     */
    record Absent(Place place, String remedy) implements Answer {

        Absent(Place place) {
            this(place, "");
        }
    }

    /**
     * A table on the path of the key is not a table. It ends the search.
     *
     * @param table the path of what should be a table
     * @param key the key in that table
     * @param origin the TOML source
     */
    record Blocked(KeyPath table, KeyPath key, TomlType found, Origin origin, Place place) implements Final {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.blocked(this);
        }
    }

    /** The source has the secret, or may have it, but cannot provide it. It ends the search. */
    record Unusable(Place place, Fault fault) implements Final {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unusable(this);
        }
    }

    /** How a value relates to the secret. */
    enum Role {
        /** The value of the secret. */
        VALUE,
        /** An item of an array in its value; it has no key. */
        ITEM,
        /** An entry of a table in its value; the program does not know its name. */
        ENTRY
    }

    /**
     * A value. It ends the search. Not a record, which would print the value. For a plain string its methods load no
     * TOML class, not even for verification.
     */
    @HoldsValues
    final class Present implements Final {
        private final @Nullable Place place;
        private final String source;
        private final String variable;
        private final boolean isGiven;
        private final @Nullable Role role;
        private final @Nullable String text;
        private final @Nullable TomlNode node;
        private final @Nullable KeyPath path;
        private final @Nullable TomlScope scope;

        /** A plain string, which has no TOML type. */
        Present(String text, String source, String variable, boolean isGiven) {
            this.place = null;
            this.source = source;
            this.variable = variable;
            this.isGiven = isGiven;
            this.role = null;
            this.text = text;
            this.node = null;
            this.path = null;
            this.scope = null;
        }

        /** A TOML value; the path of an item is that of its array. */
        Present(TomlNode node, KeyPath path, TomlScope scope, Place place, Role role) {
            this.place = place;
            this.source = place.source();
            this.variable = "";
            this.isGiven = false;
            this.role = role;
            this.text = null;
            this.node = node;
            this.path = path;
            this.scope = scope;
        }

        @Override
        public Place place() {
            return place == null ? FoundPlace.ofVariable(source, variable, State.UNUSABLE) : place;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.present(this);
        }

        /** The TOML source; null for a plain string. */
        public @Nullable Origin origin() {
            return scope == null ? null : scope.origin();
        }

        /** The TOML type; a string for a plain string. */
        public TomlType type() {
            return node == null ? TomlType.STRING : node.type();
        }

        /** Whether it is a plain string, not from TOML. */
        public boolean isPlainText() {
            return node == null || (node instanceof TomlNode.Leaf leaf && leaf.isUntyped());
        }

        /** Whether the program provides it as a default or in a map, so that it is in no file and no variable. */
        public boolean isGiven() {
            return isGiven;
        }

        /** Whether it is a string of only white space. */
        public boolean isBlank() {
            return value() != null && Blank.isBlank(value());
        }

        /** How it relates to the secret. */
        public Role role() {
            return role == null ? Role.VALUE : role;
        }

        /** The path of its key; that of the array for an item; empty for a plain string. */
        public KeyPath path() {
            return path == null ? KeyPath.ROOT : path;
        }

        /** Whether it is a table without a header or braces, which exists only because of its entries. */
        public boolean isImplied() {
            return node instanceof TomlNode.Table table && table.form().isImplied();
        }

        /** The first line that names it or something in it; 0 for a plain string. */
        public int firstLine() {
            return node == null ? 0 : node.firstLine();
        }

        /**
         * The value: a String, Long, Double, Boolean, LocalDate, LocalTime, LocalDateTime or OffsetDateTime; null for
         * arrays and tables.
         */
        public @Nullable Object value() {
            return node instanceof TomlNode.Leaf leaf ? leaf.value() : text;
        }

        /** The same string, marked as provided by the program. */
        private Present given() {
            return new Present(Objects.requireNonNull(text), source, variable, true);
        }

        /** An item of a plain string that is a list. */
        public Present part(String part) {
            return new Present(part, source, variable, isGiven);
        }

        /** The items of an array; empty for anything else. */
        public List<Present> items() {
            return scope != null && node instanceof TomlNode.Array array ? scope.items(array, path()) : List.of();
        }

        /** The entries of a table by name, in order; empty for anything else. */
        public Map<String, Present> entries() {
            return scope != null && node instanceof TomlNode.Table table ? scope.entries(table, path()) : Map.of();
        }

        /** The answer of this table for a key, which is relative to it. */
        public Answer find(KeyPath key) {
            return scope != null && node instanceof TomlNode.Table table
                    ? scope.find(table, path(), key)
                    : new Blocked(path(), key, type(), Objects.requireNonNull(origin()), place());
        }

        /** The full keys of some types in this table, with their places; empty if there are more than {@code most}. */
        public Map<String, Place> names(Predicate<TomlType> types, int most) {
            return scope != null && node instanceof TomlNode.Table table
                    ? scope.names(table, path(), types, most)
                    : Map.of();
        }

        /** Where to insert a missing key in this table; the key is relative to it. */
        public InsertionPoint insertionPoint(KeyPath key) {
            KeyPath whole = key.in(path());
            return scope == null ? TomlScope.atEnd(whole) : scope.insertionPoint(whole);
        }
    }
}
