package dev.secretly.runtime.value;

import dev.secretly.runtime.source.Answer;
import dev.secretly.runtime.source.TomlType;
import org.jspecify.annotations.Nullable;

/** Turns what a source has into a Java value. */
public interface ValueParser<T> {

    /** What it can use. */
    TomlType wanted();

    /** The value of a key; null when it is not what {@link #wanted()} says. It never throws. */
    @Nullable
    T parse(Answer.Present answer, String key);
}
