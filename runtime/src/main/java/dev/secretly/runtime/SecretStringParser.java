package dev.secretly.runtime;

import dev.secretly.runtime.source.Answer;
import dev.secretly.runtime.source.TomlType;
import dev.secretly.runtime.value.ValueParser;
import org.jspecify.annotations.Nullable;

/** A text, as it is, that does not show itself. It stands here since nobody else may give a secret its key. */
final class SecretStringParser implements ValueParser<SecretString> {

    @Override
    public TomlType wanted() {
        return TomlType.STRING;
    }

    @Override
    public @Nullable SecretString parse(Answer.Present answer, String key) {
        String text = answer.text();
        return text == null ? null : SecretString.ofKey(key, text);
    }
}
