package dev.secretly.runtime.internal.answer;

import dev.secretly.runtime.internal.HoldsValues;
import dev.secretly.runtime.internal.toml.InsertionPoint;
import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.runtime.internal.toml.TomlNode;
import dev.secretly.runtime.internal.toml.TomlType;
import dev.secretly.runtime.problem.Place;
import dev.secretly.runtime.spi.Validity;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A TOML value. */
@HoldsValues
final class TomlAnswer implements Answer.Present {

    private final TomlNode node;

    /** The path of its key; that of the array for an item. */
    private final KeyPath path;

    private final TomlScope scope;
    private final Place place;
    private final Answer.Role role;

    TomlAnswer(TomlNode node, KeyPath path, TomlScope scope, Place place, Answer.Role role) {
        this.node = node;
        this.path = path;
        this.scope = scope;
        this.place = place;
        this.role = role;
    }

    @Override
    public Place place() {
        return place;
    }

    @Override
    public Origin origin() {
        return scope.origin();
    }

    @Override
    public @Nullable Validity validity() {
        return scope.validity();
    }

    @Override
    public TomlType type() {
        return node.type();
    }

    @Override
    public boolean isPlainText() {
        return node instanceof TomlNode.Leaf leaf && leaf.isUntyped();
    }

    @Override
    public boolean isGiven() {
        return false;
    }

    @Override
    public Answer.Role role() {
        return role;
    }

    @Override
    public KeyPath path() {
        return path;
    }

    @Override
    public boolean isImplied() {
        return node instanceof TomlNode.Table table && table.form().isImplied();
    }

    @Override
    public int firstLine() {
        return node.firstLine();
    }

    @Override
    public @Nullable Object value() {
        return node instanceof TomlNode.Leaf leaf ? leaf.value() : null;
    }

    @Override
    public Answer.Present part(String part) {
        return new TextAnswer(part, place.source(), "", false, validity());
    }

    @Override
    public List<Answer.Present> items() {
        return node instanceof TomlNode.Array array ? scope.items(array, path) : List.of();
    }

    @Override
    public Map<String, Answer.Present> entries() {
        return node instanceof TomlNode.Table table ? scope.entries(table, path) : Map.of();
    }

    @Override
    public Answer find(KeyPath key) {
        return node instanceof TomlNode.Table table
                ? scope.find(table, path, key)
                : new Answer.Blocked(path, key, type(), origin(), place);
    }

    @Override
    public Map<String, Place> names(Predicate<TomlType> types, int most) {
        return node instanceof TomlNode.Table table ? scope.names(table, path, types, most) : Map.of();
    }

    @Override
    public InsertionPoint insertionPoint(KeyPath key) {
        return scope.insertionPoint(key.in(path));
    }
}
