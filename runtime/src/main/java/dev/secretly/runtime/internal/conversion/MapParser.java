package dev.secretly.runtime.internal.conversion;

import dev.secretly.runtime.internal.answer.Answer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Parses a table into a map of its values by name, in the order of the table. */
public final class MapParser<T> implements ValueParser<Map<String, T>> {

    private final ValueParser<T> value;

    public MapParser(ValueParser<T> value) {
        this.value = value;
    }

    @Override
    public ValueKind kind() {
        return ValueKind.MAP;
    }

    /** The parser of a value. */
    public ValueParser<T> value() {
        return value;
    }

    @Override
    public boolean acceptsText() {
        return false;
    }

    private boolean isOtherTable(Answer.Present entry) {
        return entry.type().isUnderHeaders() && !value.kind().accepts(entry.type());
    }

    @Override
    public @Nullable Map<String, T> parse(Answer.Present answer, Request request) {
        if (!kind().accepts(answer.type())) {
            request.reportMalformed(answer, this, "");
            return null;
        }
        Map<String, Answer.Present> answers = answer.entries();
        // To remove all entries would remove an implied table too, so the table is malformed as a whole.
        if (answer.isImplied() && answers.values().stream().allMatch(this::isOtherTable)) {
            request.reportMalformed(answer, this, "");
            return null;
        }
        Map<String, T> values = new LinkedHashMap<>();
        for (Map.Entry<String, Answer.Present> entry : answers.entrySet()) {
            if (request.hasTooManyDefects(answer)) {
                return null;
            }
            T parsed = request.item(entry.getValue(), value);
            if (parsed != null) {
                values.put(entry.getKey(), parsed);
            }
        }
        return values.size() == answers.size() ? Collections.unmodifiableMap(values) : null;
    }
}
