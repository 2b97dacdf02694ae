package dev.secretly.runtime.lookup;

import dev.secretly.runtime.DeclaredSecret;
import dev.secretly.runtime.Place;
import dev.secretly.runtime.source.Answer;
import dev.secretly.runtime.source.KeyPath;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks for the secrets of a record in one table, an item of an array or entry of a table. Nothing else has them. */
public final class TableLookup implements Lookup {

    private final Answer.Present table;
    private final KeyPath container;

    /**
     * Looks in a table.
     *
     * @param table the table
     * @param container the key that the program declares for all the tables; those of its secrets start with it
     */
    public TableLookup(Answer.Present table, KeyPath container) {
        this.table = table;
        this.container = container;
    }

    @Override
    public @Nullable Answer answer(DeclaredSecret secret) {
        Answer answer = table.find(inTable(secret));
        return answer instanceof Answer.Absent ? null : answer;
    }

    @Override
    public List<Place> places(DeclaredSecret secret) {
        return List.of(table.find(inTable(secret)).place());
    }

    @Override
    public Optional<Opening> opening(DeclaredSecret secret) {
        return Optional.of(new Opening(table.place().source(), Optional.of(table.spot(inTable(secret)))));
    }

    @Override
    public Optional<Opening> openingIn(String name, DeclaredSecret secret) {
        return opening(secret);
    }

    @Override
    public Optional<Place> table() {
        return Optional.of(table.place());
    }

    @Override
    public List<Look> looks() {
        return List.of();
    }

    @Override
    public List<Unreadable> unreadable() {
        return List.of();
    }

    private KeyPath inTable(DeclaredSecret secret) {
        return KeyPath.parse(secret.key()).from(container.parts().size());
    }
}
