package dev.secretly.runtime.internal.answer;

import dev.secretly.runtime.internal.HoldsValues;
import dev.secretly.runtime.internal.toml.InsertionPoint;
import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.runtime.internal.toml.TomlType;
import dev.secretly.runtime.problem.Place;
import dev.secretly.runtime.spi.Validity;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The content of a file, at the place of the value that names the file. */
@HoldsValues
public final class ReferencedAnswer implements Answer.Present {

    private final Object content;
    private final Answer.Present name;

    /**
     * Creates an answer.
     *
     * @param content the content: a String or a byte[]
     * @param name the answer that names the file
     */
    public ReferencedAnswer(Object content, Answer.Present name) {
        this.content = content;
        this.name = name;
    }

    @Override
    public Object value() {
        return content;
    }

    @Override
    public Place place() {
        return name.place();
    }

    @Override
    public @Nullable Origin origin() {
        return name.origin();
    }

    @Override
    public TomlType type() {
        return name.type();
    }

    @Override
    public boolean isPlainText() {
        return name.isPlainText();
    }

    @Override
    public boolean isGiven() {
        return name.isGiven();
    }

    @Override
    public @Nullable Validity validity() {
        return name.validity();
    }

    @Override
    public Answer.Role role() {
        return name.role();
    }

    @Override
    public KeyPath path() {
        return name.path();
    }

    @Override
    public boolean isImplied() {
        return name.isImplied();
    }

    @Override
    public int firstLine() {
        return name.firstLine();
    }

    @Override
    public Answer.Present part(String part) {
        return new ReferencedAnswer(part, name);
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
        return name.find(key);
    }

    @Override
    public Map<String, Place> names(Predicate<TomlType> types, int most) {
        return Map.of();
    }

    @Override
    public InsertionPoint insertionPoint(KeyPath key) {
        return name.insertionPoint(key);
    }
}
