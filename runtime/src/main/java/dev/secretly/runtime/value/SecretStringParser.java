package dev.secretly.runtime.value;

import dev.secretly.runtime.SecretString;
import dev.secretly.runtime.source.Answer;
import org.jspecify.annotations.Nullable;

/** A text, as it is, that does not show itself. */
public final class SecretStringParser implements ValueParser<SecretString> {

    @Override
    public String wanted() {
        return "a string";
    }

    @Override
    public @Nullable SecretString parse(Answer.Present answer, String key) {
        String text = answer.text();
        return text == null ? null : SecretString.of(key, text);
    }
}
