package dev.secretly.runtime.internal.lookup;

import dev.secretly.runtime.DeclaredSecret;
import dev.secretly.runtime.Place;
import dev.secretly.runtime.internal.fault.Fault;
import dev.secretly.runtime.internal.source.Answer;
import dev.secretly.runtime.internal.source.Origin;
import dev.secretly.runtime.internal.source.Placeholder;
import dev.secretly.runtime.internal.source.Reply;
import dev.secretly.runtime.internal.source.Source;
import dev.secretly.runtime.internal.toml.InsertionPoint;
import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.runtime.internal.toml.TomlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One source whose turn came. What can be told of it is made when it is asked for: a load that finds everything tells
 * nothing.
 *
 * @param asked the source
 * @param open what it was asked for
 * @param reply what it said
 */
public record Consultation(Source asked, List<DeclaredSecret> open, Reply reply) {

    /** In a source with more names none is suggested: no program has so many, and to compare them takes long. */
    static final int MOST_NAMES = 2_000;

    /** The identity of the source. */
    public Origin origin() {
        return asked.origin();
    }

    /** The sort of the source. */
    public Origin.Kind kind() {
        return origin().kind();
    }

    /** How it went. */
    public Reply.State state() {
        return reply.state();
    }

    /** The environment variables that were looked at; none for other sources. */
    public List<String> variables() {
        List<String> variables = new ArrayList<>();
        if (kind() == Origin.Kind.ENVIRONMENT) {
            open.stream()
                    .map(DeclaredSecret::variable)
                    .filter(variable -> !variable.isEmpty())
                    .forEach(variables::add);
        }
        return variables;
    }

    /** Whether the search for a secret ended here. */
    public boolean hasAnswered(DeclaredSecret secret) {
        int index = index(secret);
        return index >= 0 && state() == Reply.State.READ && reply.answers().get(index) instanceof Answer.Present;
    }

    /** Why the source could not be read. */
    List<UnreadableSource> unreadable() {
        List<UnreadableSource> unreadable = new ArrayList<>();
        for (Fault fault : reply.faults()) {
            unreadable.add(new UnreadableSource(origin(), fault));
        }
        return unreadable;
    }

    /** Where a secret was looked for in vain; empty where it was not looked for, or nobody could see. */
    Optional<Attempt> attempt(DeclaredSecret secret) {
        int index = index(secret);
        if (index < 0) {
            return Optional.empty();
        }
        Place place = switch (state()) {
            case READ -> place(reply.answers().get(index), secret);
            case NO_SUCH_FILE -> new Place(asked.name(), "", 0, 0, Place.State.NO_SUCH_FILE);
            case UNREADABLE, NOT_ENTERED, NONE -> null;
        };
        return Optional.ofNullable(place).map(seen -> new Attempt(origin(), seen));
    }

    /** A source whose answer did not end the search has nothing there, or a placeholder. */
    private static Place place(Answer answer, DeclaredSecret secret) {
        return Placeholder.isOne(answer, secret) ? answer.place().as(Place.State.PLACEHOLDER) : answer.place();
    }

    /** Where a missing key would go; empty where there is no such file, or it cannot be read. */
    Optional<InsertionPoint> insertionPoint(KeyPath key) {
        return Optional.ofNullable(reply.toml()).map(toml -> toml.insertionPoint(key));
    }

    /** All names that the source has, keys of some types or variables, with their places. */
    Map<String, Place> names(Predicate<TomlType> types) {
        return reply.toml() == null ? asked.names() : reply.toml().names(types, MOST_NAMES);
    }

    /** Secrets are told apart by identity. */
    @SuppressWarnings("ReferenceEquality")
    private int index(DeclaredSecret secret) {
        for (int i = 0; i < open.size(); i++) {
            if (open.get(i) == secret) {
                return i;
            }
        }
        return -1;
    }
}
