package dev.secretly.runtime.internal.search;

import dev.secretly.runtime.internal.answer.Answer;
import dev.secretly.runtime.internal.answer.Origin;
import dev.secretly.runtime.internal.problem.FoundPlace;
import dev.secretly.runtime.internal.source.SearchContext;
import dev.secretly.runtime.internal.source.Source;
import dev.secretly.runtime.internal.source.SourceReply;
import dev.secretly.runtime.internal.toml.InsertionPoint;
import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.runtime.internal.toml.TomlType;
import dev.secretly.runtime.internal.unreadable.Fault;
import dev.secretly.runtime.problem.Place;
import dev.secretly.runtime.spi.DeclaredSecret;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One source that was consulted. Created only for messages, so that a successful load does not need it.
 *
 * @param asked the source
 * @param open the secrets that it was asked for
 * @param reply its reply
 * @param context the state of the search
 */
public record Consultation(Source asked, List<DeclaredSecret> open, SourceReply reply, SearchContext context) {

    /** A source with more names gets no suggestions: no program has so many, and comparing them would take too long. */
    static final int MAX_NAMES = 2_000;

    /** The identity of the source. */
    public Origin origin() {
        return asked.origin();
    }

    /** The kind of the source. */
    public Origin.Kind kind() {
        return origin().kind();
    }

    /** Whether the source could be read. */
    public SourceReply.State state() {
        return reply.state();
    }

    /** Whether any of the secrets that it was asked for has an environment variable. */
    public boolean hasVariables() {
        return open.stream().anyMatch(secret -> !secret.variable().isEmpty());
    }

    /** Whether this source provided a value or a placeholder for a secret. */
    public boolean hasAnswered(DeclaredSecret secret) {
        int index = open.indexOf(secret);
        return index >= 0
                && state() == SourceReply.State.READ
                && reply.answers().get(index) instanceof Answer.Present;
    }

    /** Why the source could not be read. */
    List<UnreadableSource> unreadable() {
        List<UnreadableSource> unreadable = new ArrayList<>();
        for (Fault fault : reply.faults()) {
            unreadable.add(new UnreadableSource(origin(), fault));
        }
        return unreadable;
    }

    /**
     * Where a secret was looked for without success; empty if it was not looked for or the source could not be read.
     */
    Optional<Attempt> attempt(DeclaredSecret secret) {
        int index = open.indexOf(secret);
        if (index < 0) {
            return Optional.empty();
        }
        Place place = switch (state()) {
            case READ -> place(reply.answers().get(index), secret);
            case NO_SUCH_FILE -> FoundPlace.ofSource(asked.name(), Place.State.NO_SUCH_FILE);
            case UNREADABLE, ACCESS_DENIED, SKIPPED -> null;
        };
        return Optional.ofNullable(place).map(seen -> new Attempt(origin(), seen, remedy(index)));
    }

    /** How to add an absent secret to a source that knows it; else empty. */
    private String remedy(int index) {
        return state() == SourceReply.State.READ && reply.answers().get(index) instanceof Answer.Absent absent
                ? absent.remedy()
                : "";
    }

    /** An answer that did not end the search is absent or a placeholder. */
    private Place place(Answer answer, DeclaredSecret secret) {
        return context.isPlaceholder(answer, secret)
                ? FoundPlace.as(answer.place(), Place.State.PLACEHOLDER)
                : answer.place();
    }

    /** Where to insert a missing key; empty if the source is not TOML that was read. */
    Optional<InsertionPoint> insertionPoint(KeyPath key) {
        return Optional.ofNullable(reply.toml()).map(toml -> toml.insertionPoint(key));
    }

    /** The place of a table in TOML that was read, if it has its own header and no table in it; else empty. */
    public Optional<Place> headerOf(KeyPath table) {
        return Optional.ofNullable(reply.toml()).flatMap(toml -> toml.headerOf(table));
    }

    /** Whether a table is one of dotted keys that are written in another table, in TOML that was read. */
    public boolean isDottedIn(KeyPath table, KeyPath other) {
        return reply.toml() != null && reply.toml().isDottedIn(table, other);
    }

    /** Whether TOML that was read has a table. */
    public boolean hasTable(KeyPath table) {
        return reply.toml() != null && reply.toml().hasTable(table);
    }

    /** Whether the source has keys in tables: it is TOML that was read, or a document of another format. */
    boolean isToml() {
        return reply.toml() != null;
    }

    /** All names in the source with their places: keys of some types, or variables. */
    Map<String, Place> names(Predicate<TomlType> types) {
        if (reply.toml() != null) {
            return reply.toml().names(types, MAX_NAMES);
        }
        Map<String, Place> names = new HashMap<>(asked.names());
        for (Answer answer : reply.answers()) {
            if (answer instanceof Answer.Absent absent) {
                absent.names().forEach(name -> names.put(name, absent.place()));
            }
        }
        return names;
    }
}
