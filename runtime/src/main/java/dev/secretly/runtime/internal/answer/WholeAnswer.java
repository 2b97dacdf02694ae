package dev.secretly.runtime.internal.answer;

import dev.secretly.runtime.internal.toml.InsertionPoint;
import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.runtime.internal.toml.TomlType;
import dev.secretly.runtime.problem.Place;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The whole content of a variable, a file or an entry, which has no parts that TOML would have. */
sealed interface WholeAnswer extends Answer.Present permits TextAnswer, BinaryAnswer {

    @Override
    default @Nullable Origin origin() {
        return null;
    }

    @Override
    default TomlType type() {
        return TomlType.STRING;
    }

    @Override
    default Answer.Role role() {
        return Answer.Role.VALUE;
    }

    @Override
    default KeyPath path() {
        return KeyPath.ROOT;
    }

    @Override
    default boolean isImplied() {
        return false;
    }

    @Override
    default int firstLine() {
        return 0;
    }

    @Override
    default List<Answer.Present> items() {
        return List.of();
    }

    @Override
    default Map<String, Answer.Present> entries() {
        return Map.of();
    }

    @Override
    default Answer find(KeyPath key) {
        throw new IllegalStateException("a value without entries has no keys");
    }

    @Override
    default Map<String, Place> names(Predicate<TomlType> types, int most) {
        return Map.of();
    }

    @Override
    default InsertionPoint insertionPoint(KeyPath key) {
        return new InsertionPoint.AtEnd(key);
    }
}
