package dev.secretly.runtime.internal.answer;

import dev.secretly.runtime.internal.problem.FoundPlace;
import dev.secretly.runtime.internal.surroundings.Blank;
import dev.secretly.runtime.internal.toml.InsertionPoint;
import dev.secretly.runtime.internal.toml.InsertionSearch;
import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.runtime.internal.toml.TomlDocument;
import dev.secretly.runtime.internal.toml.TomlNode;
import dev.secretly.runtime.internal.toml.TomlType;
import dev.secretly.runtime.problem.Place;
import dev.secretly.runtime.problem.Place.State;
import dev.secretly.runtime.spi.SecretValue;
import dev.secretly.runtime.spi.Validity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A part of TOML text in which each table has a unique key: the whole document, or an item of an array.
 *
 * @param start the document, or the item
 * @param path its key: that of the array for an item
 * @param firstHeader the line of the first header in a document; 0 if there is none, and for an item
 * @param origin the source of the text
 * @param validity what a store knows of it; null for any other source
 */
public record TomlScope(
        TomlNode.Table start,
        KeyPath path,
        int firstHeader,
        Origin origin,
        @Nullable Validity validity) {

    /** The scope of a whole document. */
    public static TomlScope of(TomlDocument document, Origin origin) {
        return of(document, origin, null);
    }

    /** The scope of a whole document, with what a store knows of it. */
    public static TomlScope of(TomlDocument document, Origin origin, @Nullable Validity validity) {
        return new TomlScope(document.root(), KeyPath.ROOT, document.firstHeader(), origin, validity);
    }

    /** The keys of some types in this scope, with their places; empty if there are more than {@code most}. */
    public Map<String, Place> names(Predicate<TomlType> types, int most) {
        return names(start, path, types, most);
    }

    /** An empty table. */
    static Answer.Present ofEmptyTable() {
        TomlNode.Table empty = new TomlNode.Table(1, 1, TomlNode.Form.INLINE_ITEM, 0, Map.of());
        return new TomlScope(empty, KeyPath.ROOT, 0, new Origin("", Origin.Kind.TEXT), null)
                .present(empty, KeyPath.ROOT, Answer.Role.ITEM);
    }

    /** The answer for a key, which is relative to this scope. */
    public Answer find(KeyPath key) {
        return find(start, path, key);
    }

    /** The answer for a key, which is relative to a table in this scope. */
    Answer find(TomlNode.Table table, KeyPath tablePath, KeyPath key) {
        List<TomlNode> nodes = table.along(key.parts());
        TomlNode node = nodes.get(nodes.size() - 1);
        int depth = nodes.size() - 1;
        if (depth < key.parts().size()) {
            return node instanceof TomlNode.Table
                    ? new Answer.Absent(absentFrom(table, tablePath))
                    : new Answer.Blocked(
                            key.first(depth).in(tablePath),
                            key.from(depth),
                            node.type(),
                            origin,
                            place(node, State.UNUSABLE));
        }
        if (node instanceof TomlNode.Leaf leaf && Blank.isBlank(leaf.value())) {
            return new Answer.Absent(place(node, State.BLANK));
        }
        return present(node, key.in(tablePath), Answer.Role.VALUE);
    }

    /** The entries of a table by name, in order. */
    Map<String, Answer.Present> entries(TomlNode.Table table, KeyPath tablePath) {
        Map<String, Answer.Present> entries = new LinkedHashMap<>();
        table.entries().forEach((name, node) -> {
            KeyPath key = new KeyPath(List.of(name)).in(tablePath);
            entries.put(name, present(node, key, Answer.Role.ENTRY));
        });
        return entries;
    }

    /** The keys of some types in a table, with their places; empty if there are more than {@code most}. */
    Map<String, Place> names(TomlNode.Table table, KeyPath tablePath, Predicate<TomlType> types, int most) {
        Map<String, Place> names = new LinkedHashMap<>();
        addNames(table, tablePath, types, names, most);
        return names.size() > most ? Map.of() : names;
    }

    private void addNames(
            TomlNode.Table table, KeyPath tablePath, Predicate<TomlType> types, Map<String, Place> names, int most) {
        for (Map.Entry<String, TomlNode> entry : table.entries().entrySet()) {
            if (names.size() > most) {
                return;
            }
            TomlNode node = entry.getValue();
            KeyPath key = new KeyPath(List.of(entry.getKey())).in(tablePath);
            if (types.test(node.type())) {
                names.put(key.text(), place(node, State.UNUSABLE));
            }
            if (node instanceof TomlNode.Table inner) {
                addNames(inner, key, types, names, most);
            }
        }
    }

    /** The items of an array. Each table among them has its own scope. */
    List<Answer.Present> items(TomlNode.Array array, KeyPath key) {
        List<Answer.Present> items = new ArrayList<>();
        for (TomlNode item : array.items()) {
            TomlScope scope =
                    item instanceof TomlNode.Table table ? new TomlScope(table, key, 0, origin, validity) : this;
            items.add(scope.present(item, key, Answer.Role.ITEM));
        }
        return items;
    }

    /** The place of a table, if it has its own header and no table in it; else empty. */
    public Optional<Place> headerOf(KeyPath table) {
        return table(table)
                .filter(found -> found.form() == TomlNode.Form.HEADER
                        && found.entries().values().stream().noneMatch(TomlNode.Table.class::isInstance))
                .map(found -> place(found, State.UNUSABLE));
    }

    /** Whether a table is one of dotted keys that are written in another table. */
    public boolean isDottedIn(KeyPath table, KeyPath other) {
        return table(table)
                .filter(found -> found.form() == TomlNode.Form.DOTTED
                        && found.omittedParts() == other.parts().size())
                .isPresent();
    }

    /** Whether there is a table. */
    public boolean hasTable(KeyPath table) {
        return table(table).isPresent();
    }

    private Optional<TomlNode.Table> table(KeyPath table) {
        return node(table).filter(TomlNode.Table.class::isInstance).map(TomlNode.Table.class::cast);
    }

    private Optional<TomlNode> node(KeyPath key) {
        List<String> parts = key.from(path.parts().size()).parts();
        List<TomlNode> nodes = start.along(parts);
        return nodes.size() > parts.size() ? Optional.of(nodes.get(parts.size())) : Optional.empty();
    }

    /** Where to insert a missing key, given as a full key. */
    public InsertionPoint insertionPoint(KeyPath key) {
        return new InsertionSearch(start, path, firstHeader)
                .find(key.from(path.parts().size()));
    }

    /** A value of another format, which is the answer for a key. */
    static Answer present(SecretValue value, KeyPath key, Origin origin, @Nullable Validity validity) {
        TomlNode node = SecretValues.node(value);
        TomlNode.Table root = node instanceof TomlNode.Table table ? table : SecretValues.ROOT;
        Answer.Present present = new TomlScope(root, key, 0, origin, validity).present(node, key, Answer.Role.VALUE);
        return present.isBlank() ? new Answer.Absent(FoundPlace.as(present.place(), State.BLANK)) : present;
    }

    private Answer.Present present(TomlNode node, KeyPath key, Answer.Role role) {
        return new TomlAnswer(node, key, this, place(node, State.UNUSABLE), role);
    }

    /** A key absent from the whole document has no position; a key absent from a table has that of the table. */
    private Place absentFrom(TomlNode.Table table, KeyPath tablePath) {
        return tablePath.equals(KeyPath.ROOT)
                ? FoundPlace.ofSource(origin.name(), State.ABSENT)
                : place(table, State.ABSENT);
    }

    private Place place(TomlNode node, State state) {
        return FoundPlace.at(origin.name(), node.line(), node.column(), state);
    }
}
