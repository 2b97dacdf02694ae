package dev.secretly.processor.check;

import dev.secretly.runtime.Place;
import dev.secretly.runtime.internal.source.Answer;
import dev.secretly.runtime.internal.source.Origin;
import dev.secretly.runtime.internal.source.TomlScope;
import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.runtime.internal.toml.TomlDocument;
import dev.secretly.runtime.internal.toml.TomlType;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The contract: the committed {@code secrets.example.toml}, which has the keys of the real file, with placeholders for values.
 *
 * @param origin the file, by the name that messages show
 * @param document what is in it
 * @param descriptions what its comments say of keys
 */
record Contract(Origin origin, TomlDocument document, Descriptions descriptions) {

    Contract(String name, TomlDocument document, Descriptions descriptions) {
        this(new Origin(name, Origin.Kind.FILE), document, descriptions);
    }

    String name() {
        return origin.name();
    }

    /** What it has at a key. */
    Answer find(KeyPath key) {
        return TomlScope.of(document, origin).find(key);
    }

    /** The keys of its values and tables of some types, with their places. */
    Map<String, Place> names(Predicate<TomlType> types) {
        return TomlScope.of(document, origin).names(types, Integer.MAX_VALUE);
    }
}
