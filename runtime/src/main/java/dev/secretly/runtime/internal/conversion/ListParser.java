package dev.secretly.runtime.internal.conversion;

import dev.secretly.runtime.internal.answer.Answer;
import dev.secretly.runtime.internal.toml.TomlType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parses a list: an array, or a string with items between commas. */
public final class ListParser<T> implements ValueParser<List<T>> {

    private final ValueParser<T> item;

    public ListParser(ValueParser<T> item) {
        this.item = item;
    }

    @Override
    public ValueKind kind() {
        return item.kind().isKey() ? ValueKind.KEY_LIST : ValueKind.LIST;
    }

    /** The parser of an item. */
    public ValueParser<T> item() {
        return item;
    }

    /** Commas separate only one level, so a list of lists cannot be a string. */
    @Override
    public boolean acceptsText() {
        return item.acceptsText()
                && item.kind() != ValueKind.LIST
                && item.kind() != ValueKind.KEY_LIST
                && item.kind() != ValueKind.JSON;
    }

    @Override
    public @Nullable List<T> parse(Answer.Present answer, Request request) {
        // The kind is tested first, so that other lists do not load KeyParser.
        if (kind() == ValueKind.KEY_LIST) {
            return KeyParser.parseList(item, answer, request, this);
        }
        if (answer.isPlainText() && acceptsText()) {
            return fromText(answer, request);
        }
        if (!kind().accepts(answer.type()) || answer.isPlainText() || isOfOtherTables(answer)) {
            request.reportMalformed(answer, this, "");
            return null;
        }
        return fromItems(answer, request);
    }

    /** Tables under headers cannot be replaced item by item, so they are malformed as a whole. */
    private boolean isOfOtherTables(Answer.Present answer) {
        return answer.type() == TomlType.ARRAY_OF_TABLES && !item.kind().accepts(TomlType.TABLE);
    }

    private @Nullable List<T> fromItems(Answer.Present array, Request request) {
        List<Answer.Present> answers = array.items();
        List<T> items = new ArrayList<>(answers.size());
        for (Answer.Present answer : answers) {
            if (request.hasTooManyDefects(array)) {
                return null;
            }
            T value = request.item(answer, item);
            if (value != null) {
                items.add(value);
            }
        }
        return items.size() == answers.size() ? Collections.unmodifiableList(items) : null;
    }

    /** A string is one value, so the faults of its items are one defect. */
    private @Nullable List<T> fromText(Answer.Present answer, Request request) {
        List<T> items = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        int number = 0;
        for (String text : ListText.items(String.valueOf(answer.value()))) {
            if (faults.size() == Request.MAX_DEFECTS) {
                faults.add("others");
                break;
            }
            number++;
            Request own = request.withOwnDefects();
            T value = own.item(answer.part(text), item);
            if (value == null) {
                String why = text.isEmpty() ? " is blank" : own.detail().isEmpty() ? "" : ": " + own.detail();
                faults.add("item " + number + why);
            } else {
                items.add(value);
            }
        }
        if (faults.isEmpty()) {
            return Collections.unmodifiableList(items);
        }
        request.reportMalformed(answer, this, String.join(", ", faults));
        return null;
    }
}
