package dev.secretly.runtime.source;

import dev.secretly.runtime.Place;
import dev.secretly.runtime.Place.State;
import org.jspecify.annotations.Nullable;

/** What one source says of one key. */
public sealed interface Answer {

    /** Where the source looked. */
    Place place();

    /** Of a source that holds plain texts; {@code variable} is empty where it holds them by key. */
    static Answer ofText(@Nullable String text, String source, String variable) {
        if (text == null) {
            return new Absent(new Place(source, variable, 0, 0, State.ABSENT));
        }
        if (text.isBlank()) {
            return new Absent(new Place(source, variable, 0, 0, State.BLANK));
        }
        return new Present(TomlType.STRING, text, new Place(source, variable, 0, 0, State.UNUSABLE), 0);
    }

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
