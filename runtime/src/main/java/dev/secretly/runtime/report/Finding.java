package dev.secretly.runtime.report;

import dev.secretly.runtime.DeclaredSecret;
import dev.secretly.runtime.Place;
import dev.secretly.runtime.Problem;
import dev.secretly.runtime.Problem.Kind;
import dev.secretly.runtime.lookup.Opening;
import dev.secretly.runtime.lookup.Unreadable;
import dev.secretly.runtime.source.Answer;
import dev.secretly.runtime.source.Fault;
import dev.secretly.runtime.source.KeyPath;
import dev.secretly.runtime.source.Source;
import dev.secretly.runtime.source.TomlType;
import dev.secretly.runtime.value.ValueParser;
import java.util.List;
import java.util.Optional;

/**
 * A problem and what mends it.
 *
 * @param problem what is wrong
 * @param steps what to do; none where setting an environment variable is all that can be done
 */
public record Finding(Problem problem, List<Step> steps) {

    /** A secret that no source has. */
    public static Finding missing(
            DeclaredSecret secret, ValueParser<?> wanted, List<Place> places, List<Source> sources) {
        return new Finding(
                problem(Kind.MISSING, secret, places, "", ""),
                add(KeyPath.parse(secret.key()), wanted, places, sources));
    }

    /** Something that is not of the wanted type, or is no table on the way to the secret. */
    public static Finding malformed(
            DeclaredSecret secret, Answer answer, ValueParser<?> wanted, String thrown, List<Source> sources) {
        if (answer instanceof Answer.Blocked blocked) {
            return blocked(secret, blocked, wanted);
        }
        Answer.Present present = (Answer.Present) answer;
        TomlType found = present.type();
        KeyPath key = KeyPath.parse(secret.key());
        String what = thrown.isEmpty() ? Words.noun(found) : Words.noun(found) + " (" + thrown + ")";
        return new Finding(
                problem(Kind.MALFORMED, secret, List.of(answer.place()), Words.noun(wanted), what),
                replace(present, key, wanted, sources));
    }

    private static Finding blocked(DeclaredSecret secret, Answer.Blocked answer, ValueParser<?> wanted) {
        KeyPath key = KeyPath.parse(secret.key());
        KeyPath table = answer.table();
        Place place = answer.place();
        List<Step> steps = answer.found() == TomlType.ARRAY_OF_TABLES
                ? List.of(
                        Steps.takeOut(place.source(), place.line(), table),
                        Steps.addAtEnd(place.source(), key, Words.example(wanted)))
                : List.of(Steps.makeTable(place, table, key.from(table.parts().size()), Words.example(wanted)));
        String asTable = "the table " + table.text();
        return new Finding(problem(Kind.MALFORMED, secret, List.of(place), asTable, Words.noun(answer.found())), steps);
    }

    /** A record whose constructor threw. */
    public static Finding rejected(String element, String thrown) {
        String wanted = "values that its constructor takes";
        Problem problem = new Problem(Kind.MALFORMED, "", "", element, List.of(), wanted, thrown);
        return new Finding(problem, List.of(Steps.satisfy(element, wanted)));
    }

    /** A default that the factory of its type refuses. */
    public static Finding refusedDefault(DeclaredSecret secret, String thrown) {
        String wanted = "a default that its type takes";
        Problem problem = problem(Kind.MALFORMED, secret, List.of(), wanted, thrown.isEmpty() ? "null" : thrown);
        return new Finding(problem, List.of(Steps.satisfy(secret.element(), wanted)));
    }

    /** A source that could not be read. */
    public static Finding unreadable(Unreadable unreadable) {
        Fault fault = unreadable.fault();
        Place place = new Place(unreadable.source(), "", fault.line(), fault.column(), Place.State.UNUSABLE);
        String wanted = Words.wanted(fault);
        Problem problem = new Problem(Kind.UNREADABLE, "", "", "", List.of(place), wanted, Words.found(fault));
        return new Finding(problem, List.of(Steps.mend(place, wanted)));
    }

    private static List<Step> add(KeyPath key, ValueParser<?> wanted, List<Place> places, List<Source> sources) {
        for (Place place : places) {
            if (place.state() == Place.State.BLANK && place.line() > 0) {
                return List.of(Steps.fillIn(place, key));
            }
        }
        Optional<Opening> opening = Opening.find(sources, key);
        if (opening.isPresent()) {
            return List.of(Steps.add(opening.get(), key, Words.example(wanted)));
        }
        boolean hasMap = sources.stream().anyMatch(source -> source.kind() == Source.Kind.MAP);
        return hasMap ? List.of(Steps.put(key)) : List.of();
    }

    /** Tables with headers, or of dotted keys, have no value to replace: they go, and the key comes anew. */
    private static List<Step> replace(Answer.Present answer, KeyPath key, ValueParser<?> wanted, List<Source> sources) {
        Place place = answer.place();
        TomlType found = answer.type();
        if (!place.variable().isEmpty()) {
            return List.of(Steps.reset(place, Words.noun(wanted)));
        }
        if (place.line() == 0) {
            return List.of(Steps.put(key));
        }
        if (found != TomlType.TABLE && found != TomlType.ARRAY_OF_TABLES) {
            return List.of(Steps.retype(place, key, Words.noun(wanted), Words.example(wanted)));
        }
        Optional<Opening> opening = Opening.in(place.source(), sources, key);
        return opening.isEmpty()
                ? List.of(Steps.takeOut(place.source(), answer.firstLine(), key))
                : List.of(
                        Steps.takeOut(place.source(), answer.firstLine(), key),
                        Steps.add(opening.get(), key, Words.example(wanted)));
    }

    private static Problem problem(Kind kind, DeclaredSecret secret, List<Place> places, String wanted, String found) {
        return new Problem(kind, secret.key(), secret.variable(), secret.element(), places, wanted, found);
    }
}
