package dev.secretly.runtime.internal.conversion;

import dev.secretly.runtime.internal.HoldsValues;
import dev.secretly.runtime.internal.answer.Answer;
import dev.secretly.runtime.internal.key.ContentException;
import dev.secretly.runtime.internal.key.ContentFault;
import dev.secretly.runtime.internal.key.ContentFault.Kind;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/** Writes tables as JSON (RFC 8259). */
@HoldsValues
final class JsonText {

    private final StringBuilder text = new StringBuilder();

    private JsonText() {}

    /** A table as JSON on one line, in its order. Dates and times become strings, as in TOML. */
    static String of(Answer.Present table) throws ContentException {
        JsonText json = new JsonText();
        json.add(table);
        return json.text.toString();
    }

    private void add(Answer.Present answer) throws ContentException {
        Object value = answer.value();
        if (value instanceof Double number && !Double.isFinite(number)) {
            throw new ContentException(
                    ContentFault.of(Kind.NO_JSON_NUMBER, answer.path().text()));
        }
        if (value instanceof Number || value instanceof Boolean) {
            text.append(value);
        } else if (value != null) {
            addString(written(value));
        } else if (answer.type().isTable()) {
            addTable(answer.entries());
        } else {
            addArray(answer);
        }
    }

    /** A string, or a date or time as TOML has it, which has seconds (RFC 3339). */
    private static String written(Object value) {
        if (value instanceof OffsetDateTime time) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
        }
        if (value instanceof LocalDateTime time) {
            return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time);
        }
        return value instanceof LocalTime time ? DateTimeFormatter.ISO_LOCAL_TIME.format(time) : value.toString();
    }

    private void addTable(Map<String, Answer.Present> entries) throws ContentException {
        text.append('{');
        String separator = "";
        for (Map.Entry<String, Answer.Present> entry : entries.entrySet()) {
            text.append(separator);
            addString(entry.getKey());
            text.append(':');
            add(entry.getValue());
            separator = ",";
        }
        text.append('}');
    }

    private void addArray(Answer.Present array) throws ContentException {
        text.append('[');
        String separator = "";
        for (Answer.Present item : array.items()) {
            text.append(separator);
            add(item);
            separator = ",";
        }
        text.append(']');
    }

    private void addString(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            switch (character) {
                case '"', '\\' -> text.append('\\').append(character);
                case '\n' -> text.append("\\n");
                default -> addPlain(character);
            }
        }
        text.append('"');
    }

    private void addPlain(char character) {
        if (character < ' ') {
            text.append("\\u00").append(character < 16 ? "0" : "").append(Integer.toHexString(character));
        } else {
            text.append(character);
        }
    }
}
