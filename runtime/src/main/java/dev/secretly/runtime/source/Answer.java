package dev.secretly.runtime.source;

import dev.secretly.runtime.Place;
import org.jspecify.annotations.Nullable;

/** What one source says of one key. */
public sealed interface Answer {

    /** Where the source looked. */
    Place place();

    /** The source has no such key, or has it with a blank text: the next source is asked. */
    record Absent(Place place) implements Answer {}

    /** On the way to the key stands something that is no table. It ends the search. */
    record Blocked(KeyPath table, TomlType found, Place place) implements Answer {}

    /** A value. It ends the search. Not a record: it must not print what it holds. */
    final class Present implements Answer {
        private final TomlType type;
        private final @Nullable Object text;
        private final Place place;
        private final int firstLine;

        Present(TomlType type, @Nullable Object text, Place place, int firstLine) {
            this.type = type;
            this.text = text;
            this.place = place;
            this.firstLine = firstLine;
        }

        /** A string. */
        static Present ofText(String text, Place place) {
            return new Present(TomlType.STRING, text, place, 0);
        }

        public TomlType type() {
            return type;
        }

        /** The first line that names it or something in it; 0 where there are no lines. */
        public int firstLine() {
            return firstLine;
        }

        /**
         * The value: a String, Long, Double, Boolean, LocalDate, LocalTime, LocalDateTime or OffsetDateTime; null for
         * arrays and tables.
         */
        public @Nullable Object value() {
            return text;
        }

        @Override
        public Place place() {
            return place;
        }
    }
}
