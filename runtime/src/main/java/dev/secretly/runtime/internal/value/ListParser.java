package dev.secretly.runtime.internal.value;

import dev.secretly.runtime.internal.source.Answer;
import dev.secretly.runtime.internal.toml.TomlType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Several values: an array, or a text with items between commas. */
public final class ListParser<T> implements ValueParser<List<T>> {

    private final ValueParser<T> item;

    /** A parser of lists. */
    public ListParser(ValueParser<T> item) {
        this.item = item;
    }

    @Override
    public ValueKind kind() {
        return ValueKind.LIST;
    }

    /** What each item has to be. */
    public ValueParser<T> item() {
        return item;
    }

    /** There is one level of commas. */
    @Override
    public boolean takesText() {
        return item.takesText() && item.kind() != ValueKind.LIST;
    }

    @Override
    public @Nullable List<T> parse(Answer.Present answer, Request request) {
        if (answer.isPlainText() && takesText()) {
            return fromText(answer, request);
        }
        if (!kind().accepts(answer.type()) || answer.isPlainText() || isOfOtherTables(answer)) {
            request.refuse(answer, this, "");
            return null;
        }
        return fromItems(answer, request);
    }

    /** Tables under headers are no values that could be replaced one by one. */
    private boolean isOfOtherTables(Answer.Present answer) {
        return answer.type() == TomlType.ARRAY_OF_TABLES && !item.kind().accepts(TomlType.TABLE);
    }

    private @Nullable List<T> fromItems(Answer.Present array, Request request) {
        List<Answer.Present> answers = array.items();
        List<T> items = new ArrayList<>(answers.size());
        for (Answer.Present answer : answers) {
            if (request.isEnough(array)) {
                return null;
            }
            T value = request.item(answer, item);
            if (value != null) {
                items.add(value);
            }
        }
        return items.size() == answers.size() ? Collections.unmodifiableList(items) : null;
    }

    /** A text is one value of its variable, so what is wrong with its items is told as one thing. */
    private @Nullable List<T> fromText(Answer.Present answer, Request request) {
        List<T> items = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        int number = 0;
        for (String text : ListText.items(String.valueOf(answer.value()))) {
            if (faults.size() == Request.MOST_DEFECTS) {
                faults.add("others");
                break;
            }
            number++;
            Request aside = request.aside();
            T value = aside.item(answer.part(text), item);
            if (value == null) {
                faults.add("item " + number + (aside.detail().isEmpty() ? "" : ": " + aside.detail()));
            } else {
                items.add(value);
            }
        }
        if (faults.isEmpty()) {
            return Collections.unmodifiableList(items);
        }
        request.refuse(answer, this, String.join(", ", faults));
        return null;
    }
}
