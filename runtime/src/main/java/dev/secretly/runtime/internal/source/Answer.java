package dev.secretly.runtime.internal.source;

import dev.secretly.runtime.Place;
import dev.secretly.runtime.Place.State;
import dev.secretly.runtime.internal.fault.Fault;
import dev.secretly.runtime.internal.fault.SizeLimit;
import dev.secretly.runtime.internal.surroundings.Blank;
import dev.secretly.runtime.internal.toml.InsertionPoint;
import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.runtime.internal.toml.TomlNode;
import dev.secretly.runtime.internal.toml.TomlType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What one source says of one key. */
public sealed interface Answer {

    /** Where the source looked. */
    Place place();

    /** Of a source that holds plain texts; {@code variable} is empty where it holds them by key. */
    static Answer ofText(@Nullable String text, String source, String variable) {
        if (text == null || Blank.isOne(text)) {
            return new Absent(new Place(source, variable, 0, 0, text == null ? State.ABSENT : State.BLANK));
        }
        if (text.length() > SizeLimit.MOST_BYTES) {
            return refused(source, variable, SizeLimit.fault());
        }
        return new Present(text, source, variable, false);
    }

    /** Of a program that gives texts by key, whatever they are. */
    static Answer ofGiven(@Nullable String text, String source) {
        Answer answer = ofText(text, source, "");
        return answer instanceof Present present ? present.given() : answer;
    }

    /** Something that stands in the way of a value; {@code variable} is empty where there is none. */
    static Answer refused(String source, String variable, Fault fault) {
        return new Refused(new Place(source, variable, 0, 0, State.UNUSABLE), fault);
    }

    /** A text that stands in the code, whatever it is. */
    static Present ofDefault(String text) {
        return new Present(text, "default", "", true);
    }

    /** A table with nothing in it, to see what somebody misses there. */
    static Present ofEmptyTable() {
        return TomlScope.ofEmptyTable();
    }

    /** The source has no such key, or has it with a blank text: the next source is asked. */
    record Absent(Place place) implements Answer {}

    /**
     * On the way to the key stands something that is no table. It ends the search.
     *
     * @param table the key of what should be a table
     * @param key what is looked for in there
     * @param origin the source whose TOML it is in
     */
    record Blocked(KeyPath table, KeyPath key, TomlType found, Origin origin, Place place) implements Answer {}

    /** The source has it, or should, and cannot give it. It ends the search. */
    record Refused(Place place, Fault fault) implements Answer {}

    /** What something that is there is to the secret. */
    enum Role {
        /** Its value. */
        VALUE,
        /** An item of an array in its value: it has no key of its own. */
        ITEM,
        /** A value of a table in its value, whose name the program does not know. */
        ENTRY
    }

    /**
     * A value. It ends the search. Not a record: it must not print what it holds. Its methods are written so that a plain
     * text makes the JVM load nothing of TOML, not even to verify them.
     */
    final class Present implements Answer {
        private final @Nullable Place place;
        private final String source;
        private final String variable;
        private final boolean isGiven;
        private final @Nullable Role role;
        private final @Nullable String text;
        private final @Nullable TomlNode node;
        private final @Nullable KeyPath path;
        private final @Nullable TomlScope scope;

        /** A plain text, which has no type. */
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

        /** A value of TOML; an item of an array has the path of the array. */
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
            return place == null ? new Place(source, variable, 0, 0, State.UNUSABLE) : place;
        }

        /** The source whose TOML it is in; null for a plain text. */
        public @Nullable Origin origin() {
            return scope == null ? null : scope.origin();
        }

        /** Its type in TOML; a plain text is as a string. */
        public TomlType type() {
            return node == null ? TomlType.STRING : node.type();
        }

        /** Whether it is from a source that has nothing but texts. */
        public boolean isPlainText() {
            return node == null;
        }

        /** Whether the program gave it, as a default or in a map: it stands in no file and no variable. */
        public boolean isGiven() {
            return isGiven;
        }

        /** Whether it is a text with nothing but white space. */
        public boolean isBlank() {
            return value() != null && Blank.isOne(value());
        }

        /** What it is to the secret. */
        public Role role() {
            return role == null ? Role.VALUE : role;
        }

        /** The key that is written in front of it; that of the array for an item; empty for a plain text. */
        public KeyPath path() {
            return path == null ? KeyPath.ROOT : path;
        }

        /** Whether it is a table that has no header and no braces: without what is in it, it would not exist. */
        public boolean isImplied() {
            return node instanceof TomlNode.Table table && table.form().isImplied();
        }

        /** The first line that names it or something in it; 0 where there are no lines. */
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

        /** The same text, given by the program. */
        private Present given() {
            return new Present(Objects.requireNonNull(text), source, variable, true);
        }

        /** One of several texts that a plain text holds. */
        public Present part(String part) {
            return new Present(part, source, variable, isGiven);
        }

        /** What stands in an array; nothing in anything else. */
        public List<Present> items() {
            return scope != null && node instanceof TomlNode.Array array ? scope.items(array, path()) : List.of();
        }

        /** What stands in a table, by names, in the order of the text; nothing in anything else. */
        public Map<String, Present> entries() {
            return scope != null && node instanceof TomlNode.Table table ? scope.entries(table, path()) : Map.of();
        }

        /** What a table says of a key in it, which is relative to it. */
        public Answer find(KeyPath key) {
            return scope != null && node instanceof TomlNode.Table table
                    ? scope.find(table, path(), key)
                    : new Blocked(path(), key, type(), Objects.requireNonNull(origin()), place());
        }

        /** The keys in a table, whole ones, of values and tables of some types, with their places; none if there are more than so many. */
        public Map<String, Place> names(Predicate<TomlType> types, int most) {
            return scope != null && node instanceof TomlNode.Table table
                    ? scope.names(table, path(), types, most)
                    : Map.of();
        }

        /** Where in a table a key that it does not have can be written; the key is relative to it. */
        public InsertionPoint insertionPoint(KeyPath key) {
            KeyPath whole = key.in(path());
            return scope == null ? TomlScope.atEnd(whole) : scope.insertionPoint(whole);
        }
    }
}
