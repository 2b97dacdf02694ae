package dev.secretly.processor.check;

import dev.secretly.runtime.internal.source.Answer;
import dev.secretly.runtime.internal.source.Origin;
import dev.secretly.runtime.internal.source.TomlScope;
import dev.secretly.runtime.internal.toml.KeyComments;
import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.runtime.internal.toml.TomlDocument;
import dev.secretly.runtime.internal.toml.TomlType;
import dev.secretly.runtime.problem.Place;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The contract: the committed {@code secrets.example.toml} with the keys of the real file and placeholders for values.
 *
 * @param origin the file, with its name as messages show it
 * @param document its parsed content
 * @param descriptions the descriptions of keys in its comments
 */
record Contract(Origin origin, TomlDocument document, KeyComments descriptions) {

    Contract(String name, TomlDocument document, KeyComments descriptions) {
        this(new Origin(name, Origin.Kind.FILE), document, descriptions);
    }

    String name() {
        return origin.name();
    }

    /** Looks up a key. */
    Answer find(KeyPath key) {
        return TomlScope.of(document, origin).find(key);
    }

    /** Returns the keys whose values or tables are of the given types, with their places. */
    Map<String, Place> names(Predicate<TomlType> types) {
        return TomlScope.of(document, origin).names(types, Integer.MAX_VALUE);
    }
}
