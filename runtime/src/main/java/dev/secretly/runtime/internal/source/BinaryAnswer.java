package dev.secretly.runtime.internal.source;

import dev.secretly.runtime.internal.fault.HoldsValues;
import dev.secretly.runtime.internal.toml.InsertionPoint;
import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.runtime.internal.toml.TomlType;
import dev.secretly.runtime.problem.Place;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The bytes of a file that is not text. */
@HoldsValues
final class BinaryAnswer implements Answer.Present {

    private final byte[] content;
    private final Answer.Unusable asText;

    /**
     * Creates an answer.
     *
     * @param asText the answer for a type that needs text
     */
    BinaryAnswer(byte[] content, Answer.Unusable asText) {
        this.content = content;
        this.asText = asText;
    }

    @Override
    public Place place() {
        return asText.place();
    }

    @Override
    public Answer.Final asText() {
        return asText;
    }

    @Override
    public Object value() {
        return content;
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
        return false;
    }

    @Override
    public boolean isGiven() {
        return false;
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
    public Answer.Present part(String part) {
        throw new IllegalStateException("bytes have no parts");
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
        throw new IllegalStateException("bytes have no keys");
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
