package dev.secretly.runtime;

import dev.secretly.runtime.internal.source.Source;
import dev.secretly.runtime.internal.surroundings.Surroundings;
import dev.secretly.runtime.internal.value.ValueParser;
import java.util.List;

/** What Secretly's own modules need of this package and programs do not. */
@ForGeneratedCode
@SuppressWarnings("exports") // Only modules that see the internal packages call it.
public final class RuntimeAccess {

    private RuntimeAccess() {}

    /**
     * Returns secrets from any sources.
     *
     * @param sources the sources, in order
     * @param surroundings those that messages are about
     * @return a new instance
     */
    public static Secrets secrets(List<Source> sources, Surroundings surroundings) {
        return new Secrets(surroundings, null, List.copyOf(sources));
    }

    /**
     * Returns a type of values by its parser.
     *
     * @param <T> the type
     * @param parser its parser
     * @return the type
     */
    public static <T> SecretType<T> type(ValueParser<T> parser) {
        return SecretType.of(parser);
    }
}
