package dev.secretly.runtime.internal.answer;

import dev.secretly.runtime.internal.problem.FoundPlace;
import dev.secretly.runtime.internal.surroundings.Blank;
import dev.secretly.runtime.internal.toml.InsertionPoint;
import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.runtime.internal.toml.TomlType;
import dev.secretly.runtime.internal.unreadable.Fault;
import dev.secretly.runtime.internal.unreadable.SizeLimit;
import dev.secretly.runtime.problem.Place;
import dev.secretly.runtime.problem.Place.State;
import dev.secretly.runtime.spi.Validity;
import java.util.List;
import java.util.Map;
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
        return new TextAnswer(text, source, variable, false, null);
    }

    /** The answer of a store that has plain text. */
    static Answer ofText(String text, String source, @Nullable Validity validity) {
        Answer answer = ofText(text, source, "");
        return answer instanceof TextAnswer present ? present.with(validity) : answer;
    }

    /** The answer of a map that the program provides. Its values never count as placeholders. */
    static Answer ofGiven(@Nullable String text, String source) {
        Answer answer = ofText(text, source, "");
        return answer instanceof TextAnswer given ? given.given() : answer;
    }

    /** The answer of a source that cannot provide the value; {@code variable} is empty if the place is not one. */
    static Answer unusable(String source, String variable, Fault fault) {
        return new Unusable(FoundPlace.ofVariable(source, variable, State.UNUSABLE), fault);
    }

    /** A default from the code. It never counts as a placeholder. */
    static Present ofDefault(String text) {
        return new TextAnswer(text, "default", "", true, null);
    }

    /** An empty table, to find which keys a record requires. */
    static Present ofEmptyTable() {
        return TomlScope.ofEmptyTable();
    }

    /**
     * The source does not have the key, or its value is blank. The next source is asked.
     *
     * @param remedy how to add it there, where only the source itself knows; else empty
     * @param names what a store has there instead, where it knows; else empty
     */
    record Absent(Place place, String remedy, List<String> names) implements Answer {

        public Absent(Place place) {
            this(place, "", List.of());
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

    /** A value. It ends the search. Its classes are no records, which would print the value. */
    sealed interface Present extends Final permits WholeAnswer, TomlAnswer, ReferencedAnswer {

        @Override
        default <R> R match(Cases<R> cases) {
            return cases.present(this);
        }

        /** The answer for a type that needs text; the bytes of a file may be none. */
        default Final asText() {
            return this;
        }

        /** The TOML source; null for a plain string and for bytes. */
        @Nullable
        Origin origin();

        /** The TOML type; a string for a plain string. */
        TomlType type();

        /** Whether it is a plain string, not from TOML. */
        boolean isPlainText();

        /** Whether the program provides it as a default or in a map, so that it is in no file and no variable. */
        boolean isGiven();

        /** What the store that has it knows of it; null for any other source, and for a store that says nothing. */
        default @Nullable Validity validity() {
            return null;
        }

        /** Whether it is a string of only white space. */
        default boolean isBlank() {
            return value() != null && Blank.isBlank(value());
        }

        /** How it relates to the secret. */
        Role role();

        /** The path of its key; that of the array for an item; empty for a plain string. */
        KeyPath path();

        /** Whether it is a table without a header or braces, which exists only because of its entries. */
        boolean isImplied();

        /** The first line that names it or something in it; 0 for a plain string. */
        int firstLine();

        /**
         * The value: a String, Long, Double, Boolean, LocalDate, LocalTime, LocalDateTime or OffsetDateTime; a byte[]
         * for a file that is not text; null for arrays and tables.
         */
        @Nullable
        Object value();

        /** An item of a string that is a list. */
        Present part(String part);

        /** The items of an array; empty for anything else. */
        List<Present> items();

        /** The entries of a table by name, in order; empty for anything else. */
        Map<String, Present> entries();

        /** The answer of this table for a key, which is relative to it. */
        Answer find(KeyPath key);

        /** The full keys of some types in this table, with their places; empty if there are more than {@code most}. */
        Map<String, Place> names(Predicate<TomlType> types, int most);

        /** Where to insert a missing key in this table; the key is relative to it. */
        InsertionPoint insertionPoint(KeyPath key);
    }
}
