package dev.secretly.runtime.internal.source;

import dev.secretly.runtime.internal.fault.HoldsValues;
import dev.secretly.runtime.internal.problem.FoundPlace;
import dev.secretly.runtime.internal.toml.InsertionPoint;
import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.runtime.internal.toml.TomlType;
import dev.secretly.runtime.problem.Place;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A plain string, which has no TOML type. Its methods load no TOML class, not even for verification. */
@HoldsValues
final class TextAnswer implements Answer.Present {

    private final String text;
    private final String source;
    private final String variable;
    private final boolean isGiven;

    TextAnswer(String text, String source, String variable, boolean isGiven) {
        this.text = text;
        this.source = source;
        this.variable = variable;
        this.isGiven = isGiven;
    }

    /** The same string, marked as provided by the program. */
    TextAnswer given() {
        return new TextAnswer(text, source, variable, true);
    }

    @Override
    public Place place() {
        return FoundPlace.ofVariable(source, variable, Place.State.UNUSABLE);
    }

    @Override
    public @Nullable Origin origin() {
        return null;
    }

    @Override
    public TomlType type() {
        return TomlType.STRING;
    }

    @Override
    public boolean isPlainText() {
        return true;
    }

    @Override
    public boolean isGiven() {
        return isGiven;
    }

    @Override
    public Answer.Role role() {
        return Answer.Role.VALUE;
    }

    @Override
    public KeyPath path() {
        return KeyPath.ROOT;
    }

    @Override
    public boolean isImplied() {
        return false;
    }

    @Override
    public int firstLine() {
        return 0;
    }

    @Override
    public Object value() {
        return text;
    }

    @Override
    public Answer.Present part(String part) {
        return new TextAnswer(part, source, variable, isGiven);
    }

    @Override
    public List<Answer.Present> items() {
        return List.of();
    }

    @Override
    public Map<String, Answer.Present> entries() {
        return Map.of();
    }

    @Override
    public Answer find(KeyPath key) {
        throw new IllegalStateException("a plain string has no keys");
    }

    @Override
    public Map<String, Place> names(Predicate<TomlType> types, int most) {
        return Map.of();
    }

    @Override
    public InsertionPoint insertionPoint(KeyPath key) {
        return new InsertionPoint.AtEnd(key);
    }
}
