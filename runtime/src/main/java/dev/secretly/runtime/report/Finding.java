package dev.secretly.runtime.report;

import dev.secretly.runtime.DeclaredSecret;
import dev.secretly.runtime.Place;
import dev.secretly.runtime.Problem;
import dev.secretly.runtime.Problem.Kind;
import dev.secretly.runtime.lookup.Opening;
import dev.secretly.runtime.source.Answer;
import dev.secretly.runtime.source.KeyPath;
import dev.secretly.runtime.source.Source;
import dev.secretly.runtime.source.TomlType;
import java.util.List;
import java.util.Optional;

/**
 * A problem and what mends it.
 *
 * @param problem what is wrong
 * @param step what to do; empty where setting an environment variable is all that can be done
 */
public record Finding(Problem problem, Optional<Step> step) {

    /** A secret that no source has. */
    public static Finding missing(DeclaredSecret secret, List<Place> places, List<Source> sources) {
        return new Finding(
                problem(Kind.MISSING, secret, places, "", ""), step(KeyPath.parse(secret.key()), places, sources));
    }

    /** Something that is not of the wanted type, or is no table on the way to the secret. */
    public static Finding malformed(DeclaredSecret secret, Answer answer, String wanted) {
        if (answer instanceof Answer.Blocked blocked) {
            return blocked(secret, blocked);
        }
        String found = ((Answer.Present) answer).type().noun();
        return new Finding(
                problem(Kind.MALFORMED, secret, List.of(answer.place()), wanted, found),
                Optional.of(Steps.retype(answer.place(), KeyPath.parse(secret.key()), wanted)));
    }

    private static Finding blocked(DeclaredSecret secret, Answer.Blocked answer) {
        KeyPath table = answer.table();
        KeyPath key = KeyPath.parse(secret.key()).from(table.parts().size());
        Step step = answer.found() == TomlType.ARRAY_OF_TABLES
                ? Steps.singleTable(answer.place(), table, key)
                : Steps.makeTable(answer.place(), table, key);
        String wanted = "the table " + table.text();
        return new Finding(
                problem(
                        Kind.MALFORMED,
                        secret,
                        List.of(answer.place()),
                        wanted,
                        answer.found().noun()),
                Optional.of(step));
    }

    /** A record whose constructor threw. */
    public static Finding rejected(String element, String thrown) {
        String wanted = "values that its constructor takes";
        Problem problem = new Problem(Kind.MALFORMED, "", "", element, List.of(), wanted, thrown);
        return new Finding(problem, Optional.of(Steps.satisfy(element, wanted)));
    }

    /** A source that could not be read. */
    public static Finding unreadable(Problem problem) {
        return new Finding(problem, Optional.of(Steps.mend(problem.places().get(0), problem.wanted())));
    }

    private static Optional<Step> step(KeyPath key, List<Place> places, List<Source> sources) {
        for (Place place : places) {
            if (place.state() == Place.State.BLANK && place.line() > 0) {
                return Optional.of(Steps.fillIn(place, key));
            }
        }
        Optional<Opening> opening = Opening.find(sources, key);
        if (opening.isPresent()) {
            return Optional.of(Steps.add(opening.get(), key));
        }
        boolean hasMap = sources.stream().anyMatch(source -> source.kind() == Source.Kind.MAP);
        return hasMap ? Optional.of(Steps.put(key)) : Optional.empty();
    }

    private static Problem problem(Kind kind, DeclaredSecret secret, List<Place> places, String wanted, String found) {
        return new Problem(kind, secret.key(), secret.variable(), secret.element(), places, wanted, found);
    }
}
