package dev.secretly.runtime.value;

import dev.secretly.runtime.source.Answer;
import org.jspecify.annotations.Nullable;

/** A text, as it is. */
public final class StringParser implements ValueParser<String> {

    @Override
    public String wanted() {
        return "a string";
    }

    @Override
    public @Nullable String parse(Answer.Present answer, String key) {
        return answer.text();
    }
}
