package dev.secretly.runtime.value;

import dev.secretly.runtime.source.Answer;
import dev.secretly.runtime.source.TomlType;
import org.jspecify.annotations.Nullable;

/** A text, as it is. */
public final class StringParser implements ValueParser<String> {

    @Override
    public TomlType wanted() {
        return TomlType.STRING;
    }

    @Override
    public @Nullable String parse(Answer.Present answer, String key) {
        return answer.text();
    }
}
