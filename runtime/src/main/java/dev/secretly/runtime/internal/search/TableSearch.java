package dev.secretly.runtime.internal.search;

import dev.secretly.runtime.internal.answer.Answer;
import dev.secretly.runtime.internal.answer.Origin;
import dev.secretly.runtime.internal.problem.FoundPlace;
import dev.secretly.runtime.internal.source.NamedFile;
import dev.secretly.runtime.internal.spelling.NearMiss;
import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.runtime.internal.toml.TomlType;
import dev.secretly.runtime.problem.Place;
import dev.secretly.runtime.spi.DeclaredSecret;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Looks for the secrets of a record in one table only, an item of an array or an entry of a table. */
public final class TableSearch implements SearchResult {

    private final Answer.Present table;
    private final KeyPath container;
    private final SearchResult around;
    private final Set<String> asked = new HashSet<>();

    /** So that a file that a value names is read once. */
    private final Map<DeclaredSecret, Answer.Final> answers = new HashMap<>();

    /**
     * Creates a search in a table.
     *
     * @param table the table
     * @param container the declared key of the list or map; the keys of the secrets start with it
     * @param around the search that found the table
     */
    public TableSearch(Answer.Present table, KeyPath container, SearchResult around) {
        this.table = table;
        this.container = container;
        this.around = around;
    }

    @Override
    public Answer.@Nullable Final answer(DeclaredSecret secret) {
        asked.add(keyOf(secret).text());
        Answer.Final known = answers.get(secret);
        if (known != null) {
            return known;
        }
        Answer answer = table.find(inTable(secret));
        if (!(answer instanceof Answer.Final found) || isPlaceholder(answer, secret)) {
            return null;
        }
        Answer.Final content = secret.acceptsPath() ? withNamedFile(found, keyOf(secret)) : found;
        answers.put(secret, content);
        return content;
    }

    @Override
    public List<Attempt> attempts(DeclaredSecret secret) {
        Answer answer = table.find(inTable(secret));
        boolean isPlaceholder = isPlaceholder(answer, secret);
        Place place = isPlaceholder ? FoundPlace.as(answer.place(), Place.State.PLACEHOLDER) : answer.place();
        return List.of(new Attempt(origin(), place, ""));
    }

    @Override
    public Optional<InsertionTarget> insertionTarget(DeclaredSecret secret) {
        return Optional.of(new InsertionTarget(origin(), Optional.of(table.insertionPoint(inTable(secret)))));
    }

    @Override
    public Optional<InsertionTarget> insertionTargetIn(Origin origin, DeclaredSecret secret) {
        return insertionTarget(secret);
    }

    @Override
    public List<SimilarName> similarNames(DeclaredSecret secret, Predicate<TomlType> types) {
        if (attempts(secret).get(0).isUnfilled()) {
            return List.of();
        }
        Map<String, Place> names = new HashMap<>(table.names(types, Consultation.MAX_NAMES));
        names.keySet().removeAll(asked);
        String key = keyOf(secret).text();
        List<String> near = NearMiss.of(key, names.keySet());
        boolean isSure = near.size() == 1 && isSure(near.get(0), key, types);
        return near.stream()
                .map(name -> new SimilarName(origin(), name, Objects.requireNonNull(names.get(name)), isSure))
                .toList();
    }

    private boolean isSure(String name, String key, Predicate<TomlType> types) {
        boolean isUnderHeaders = !table.names(
                        type -> types.test(type) && !type.isUnderHeaders(), Consultation.MAX_NAMES)
                .containsKey(name);
        return !isUnderHeaders && NearMiss.isSlip(key, name) && !isForOthers(name, key);
    }

    /** Whether another key that was asked for, and may be absent, is similar to a name. */
    private boolean isForOthers(String name, String key) {
        return asked.stream()
                .anyMatch(other ->
                        !other.equals(key) && !NearMiss.of(other, List.of(name)).isEmpty());
    }

    @Override
    public boolean isPlaceholder(Answer answer, DeclaredSecret secret) {
        return around.isPlaceholder(answer, secret);
    }

    @Override
    public boolean hasDeclaredIn(KeyPath other) {
        return asked.stream().anyMatch(key -> KeyPath.parse(key).isWithin(other));
    }

    @Override
    public KeyPath keyOf(DeclaredSecret secret) {
        return inTable(secret).in(table.path());
    }

    @Override
    public Optional<Place> table() {
        return Optional.of(table.place());
    }

    @Override
    public Answer.Final withNamedFile(Answer.Final answer, KeyPath key) {
        return around.withNamedFile(answer, key);
    }

    @Override
    public List<NamedFile> namedFiles() {
        return around.namedFiles();
    }

    @Override
    public void add(ValueRemark remark) {
        around.add(remark);
    }

    @Override
    public List<ValueRemark> remarks() {
        return around.remarks();
    }

    @Override
    public List<Consultation> consulted() {
        return List.of();
    }

    @Override
    public boolean hasUnreadable() {
        return false;
    }

    @Override
    public List<UnreadableSource> unreadable() {
        return List.of();
    }

    private Origin origin() {
        return Objects.requireNonNull(table.origin(), "a table is in TOML");
    }

    private KeyPath inTable(DeclaredSecret secret) {
        return KeyPath.parse(secret.key()).from(container.parts().size());
    }
}
