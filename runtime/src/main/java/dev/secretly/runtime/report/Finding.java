package dev.secretly.runtime.report;

import dev.secretly.runtime.DeclaredSecret;
import dev.secretly.runtime.Place;
import dev.secretly.runtime.Problem;
import dev.secretly.runtime.Problem.Kind;
import dev.secretly.runtime.Problem.Suggestion;
import dev.secretly.runtime.lookup.Lookup;
import dev.secretly.runtime.lookup.Opening;
import dev.secretly.runtime.lookup.Unreadable;
import dev.secretly.runtime.source.Answer;
import dev.secretly.runtime.source.Answer.Role;
import dev.secretly.runtime.source.Fault;
import dev.secretly.runtime.source.KeyPath;
import dev.secretly.runtime.source.Source;
import dev.secretly.runtime.source.TomlType;
import dev.secretly.runtime.value.Defect;
import dev.secretly.runtime.value.Defect.Malformed;
import dev.secretly.runtime.value.Defect.Missing;
import dev.secretly.runtime.value.Defect.RefusedDefault;
import dev.secretly.runtime.value.Defect.Rejected;
import dev.secretly.runtime.value.Request;
import dev.secretly.runtime.value.ValueKind;
import dev.secretly.runtime.value.ValueParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A problem and what mends it.
 *
 * @param problem what is wrong
 * @param steps what to do; none where setting an environment variable is all that can be done
 * @param isWithin whether it is in one of several tables, so that it is not counted as a secret
 */
public record Finding(Problem problem, List<Step> steps, boolean isWithin) {

    /** What is wrong with a secret or a record. */
    static Finding of(Defect defect) {
        if (defect instanceof Missing missing) {
            return missing(missing);
        }
        if (defect instanceof Malformed malformed) {
            return malformed(malformed);
        }
        return defect instanceof Rejected rejected ? rejected(rejected) : refusedDefault((RefusedDefault) defect);
    }

    /** A source that could not be read. */
    static Finding of(Unreadable unreadable) {
        Fault fault = unreadable.fault();
        Place place = new Place(unreadable.source(), "", fault.line(), fault.column(), Place.State.UNUSABLE);
        String wanted = Words.wanted(fault);
        Problem problem =
                new Problem(kind(fault), "", "", "", "", List.of(place), wanted, Words.found(fault), List.of());
        return new Finding(problem, List.of(Steps.mend(place, fault, wanted)), false);
    }

    private static Finding missing(Missing missing) {
        Request request = missing.request();
        DeclaredSecret secret = request.secret();
        List<Place> places = request.lookup().places(secret);
        boolean isPlaceholder = places.stream().anyMatch(place -> place.state() == Place.State.PLACEHOLDER);
        Problem problem = new Problem(
                isPlaceholder ? Kind.PLACEHOLDER : Kind.MISSING,
                secret.key(),
                secret.variable(),
                secret.element(),
                secret.description(),
                places,
                Words.noun(missing.wanted()),
                "",
                suggestions(missing, places));
        return of(request, problem, add(missing, places));
    }

    /** Where the key is there and has nothing, it is named right. */
    private static List<Suggestion> suggestions(Missing missing, List<Place> places) {
        Request request = missing.request();
        List<String> named =
                places.stream().filter(Finding::isThere).map(Place::source).toList();
        return request.lookup().suggestions(request.secret(), missing.wanted().kind()::accepts).stream()
                .filter(suggestion -> !named.contains(suggestion.place().source()))
                .toList();
    }

    private static Finding malformed(Malformed malformed) {
        if (malformed.answer() instanceof Answer.Present present) {
            return malformed(malformed, present);
        }
        return malformed.answer() instanceof Answer.Refused refused
                ? refused(malformed.request(), refused)
                : blocked(malformed, (Answer.Blocked) malformed.answer());
    }

    private static Finding malformed(Malformed malformed, Answer.Present answer) {
        String found = Words.noun(answer) + (malformed.detail().isEmpty() ? "" : " (" + malformed.detail() + ")");
        String wanted = noun(malformed.wanted(), answer);
        Problem problem = malformed(malformed.request(), List.of(answer.place()), wanted, found);
        return of(malformed.request(), problem, replace(malformed, answer));
    }

    /** Something that the source cannot give. */
    private static Finding refused(Request request, Answer.Refused answer) {
        DeclaredSecret secret = request.secret();
        Fault fault = answer.fault();
        String wanted = Words.wanted(fault);
        Problem problem = new Problem(
                kind(fault),
                secret.key(),
                secret.variable(),
                secret.element(),
                "",
                List.of(answer.place()),
                wanted,
                Words.found(fault),
                List.of());
        return of(request, problem, List.of(Steps.mend(answer.place(), fault, wanted)));
    }

    private static Kind kind(Fault fault) {
        return switch (fault.kind()) {
            case BOTH_SET -> Kind.CONFLICT;
            case SOURCE_DENIED -> Kind.DENIED;
            case SOURCE_FAILED, SOURCE_ANSWERS -> Kind.FAILED;
            default -> Kind.UNREADABLE;
        };
    }

    private static Finding blocked(Malformed malformed, Answer.Blocked answer) {
        Request request = malformed.request();
        KeyPath table = answer.table();
        Place place = answer.place();
        String example = Example.of(malformed.wanted(), request);
        List<Step> steps = new ArrayList<>();
        if (answer.found() != TomlType.ARRAY_OF_TABLES) {
            steps.add(Steps.makeTable(place, table, answer.key(), example));
        } else {
            steps.add(Steps.takeOut(place.source(), place.line(), place.column(), table));
            steps.add(
                    request.lookup().table().isEmpty()
                            ? Steps.addAtEnd(place.source(), answer.key().in(table), example)
                            : Steps.add(opening(request).orElseThrow(), KeyPath.ROOT, example));
        }
        String wanted = "the table " + table.text();
        return of(request, malformed(request, List.of(place), wanted, Words.noun(answer.found())), steps);
    }

    private static Finding rejected(Rejected rejected) {
        String wanted = "values that its constructor takes";
        List<Place> places = rejected.table().map(List::of).orElse(List.of());
        Problem problem = new Problem(
                Kind.REJECTED, "", "", rejected.element(), "", places, wanted, rejected.thrown(), List.of());
        String where = rejected.table().map(place -> " at " + place).orElse("");
        return new Finding(problem, List.of(Steps.satisfy(rejected.element() + where, wanted)), !where.isEmpty());
    }

    private static Finding refusedDefault(RefusedDefault refused) {
        String wanted = "a default that its type takes";
        String thrown = refused.thrown().isEmpty() ? "null" : refused.thrown();
        Problem problem = malformed(refused.request(), List.of(), wanted, thrown);
        return of(
                refused.request(),
                problem,
                List.of(Steps.satisfy(refused.request().secret().element(), wanted)));
    }

    private static List<Step> add(Missing missing, List<Place> places) {
        Request request = missing.request();
        KeyPath key = KeyPath.parse(request.secret().key());
        for (Place place : places) {
            if (isToFill(place)) {
                return List.of(
                        missing.wanted().kind() == ValueKind.TEXT
                                ? Steps.fillIn(place, key)
                                : Steps.retype(
                                        place,
                                        key,
                                        Words.noun(missing.wanted()),
                                        Example.of(missing.wanted(), request)));
            }
        }
        Optional<Opening> opening = opening(request);
        if (opening.isPresent()) {
            return List.of(Steps.add(opening.get(), key, Example.of(missing.wanted(), request)));
        }
        if (has(request.lookup(), Source.Kind.MAP)) {
            return List.of(Steps.put(key, missing.wanted().takesText()));
        }
        if (!missing.wanted().takesText()) {
            return List.of(Steps.setToml(key, Example.of(missing.wanted(), request)));
        }
        return request.lookup().looks().stream()
                .filter(look -> look.kind() == Source.Kind.DIRECTORY)
                .map(look -> Steps.mount(look.source(), key))
                .limit(1)
                .toList();
    }

    private static boolean isToFill(Place place) {
        return place.line() > 0 && isThere(place);
    }

    private static boolean isThere(Place place) {
        return place.state() == Place.State.BLANK || place.state() == Place.State.PLACEHOLDER;
    }

    /** Tables with headers, or of dotted keys, have no value to replace: they go, and the key comes anew. */
    private static List<Step> replace(Malformed malformed, Answer.Present answer) {
        Request request = malformed.request();
        Place place = answer.place();
        String wanted = noun(malformed.wanted(), answer);
        if (!place.variable().isEmpty()) {
            return List.of(Steps.reset(place, wanted));
        }
        if (answer.isPlainText() && !answer.isGiven()) {
            return List.of(Steps.make(place, wanted));
        }
        if (answer.isPlainText()) {
            KeyPath key = KeyPath.parse(request.secret().key());
            return List.of(Steps.put(key, malformed.wanted().takesText()));
        }
        String example = Example.of(malformed.wanted(), request);
        if (answer.role() == Role.ITEM) {
            return List.of(Steps.rewrite(place, wanted, example));
        }
        if (answer.type() != TomlType.TABLE && answer.type() != TomlType.ARRAY_OF_TABLES) {
            return List.of(Steps.retype(place, answer.path(), wanted, example));
        }
        int column = answer.firstLine() == place.line() ? place.column() : 1;
        Step takeOut = Steps.takeOut(place.source(), answer.firstLine(), column, answer.path());
        Optional<Opening> opening = answer.role() == Role.ENTRY
                ? Optional.empty()
                : request.lookup().openingIn(place.source(), request.secret());
        return opening.map(found -> List.of(takeOut, Steps.add(found, answer.path(), example)))
                .orElse(List.of(takeOut));
    }

    private static Optional<Opening> opening(Request request) {
        return request.lookup().opening(request.secret());
    }

    private static boolean has(Lookup lookup, Source.Kind kind) {
        return lookup.looks().stream().anyMatch(look -> look.kind() == kind);
    }

    private static String noun(ValueParser<?> wanted, Answer.Present answer) {
        return answer.isPlainText() ? Words.textNoun(wanted) : Words.noun(wanted);
    }

    private static Finding of(Request request, Problem problem, List<Step> steps) {
        return new Finding(problem, steps, request.lookup().table().isPresent());
    }

    private static Problem malformed(Request request, List<Place> places, String wanted, String found) {
        DeclaredSecret secret = request.secret();
        return new Problem(
                Kind.MALFORMED,
                secret.key(),
                secret.variable(),
                secret.element(),
                "",
                places,
                wanted,
                found,
                List.of());
    }
}
