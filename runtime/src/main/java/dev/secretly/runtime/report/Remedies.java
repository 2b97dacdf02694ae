package dev.secretly.runtime.report;

import dev.secretly.runtime.DeclaredSecret;
import dev.secretly.runtime.Place;
import dev.secretly.runtime.lookup.Attempt;
import dev.secretly.runtime.lookup.Look;
import dev.secretly.runtime.lookup.Opening;
import dev.secretly.runtime.lookup.Unreadable;
import dev.secretly.runtime.source.Answer;
import dev.secretly.runtime.source.Answer.Role;
import dev.secretly.runtime.source.Deployment;
import dev.secretly.runtime.source.Fault;
import dev.secretly.runtime.source.KeyPath;
import dev.secretly.runtime.source.SecretFileNames;
import dev.secretly.runtime.source.Source;
import dev.secretly.runtime.source.Surroundings;
import dev.secretly.runtime.source.TomlType;
import dev.secretly.runtime.value.Defect;
import dev.secretly.runtime.value.Defect.Malformed;
import dev.secretly.runtime.value.Defect.Missing;
import dev.secretly.runtime.value.Defect.RefusedDefault;
import dev.secretly.runtime.value.Defect.Rejected;
import dev.secretly.runtime.value.Defect.Unchecked;
import dev.secretly.runtime.value.Defect.Unfilled;
import dev.secretly.runtime.value.Request;
import dev.secretly.runtime.value.ValueKind;
import dev.secretly.runtime.value.ValueParser;
import java.util.List;
import java.util.Optional;

/** Finds what mends a defect. */
final class Remedies {

    private Remedies() {}

    static List<Step> of(Unreadable unreadable) {
        Fault fault = unreadable.fault();
        return List.of(Steps.mend(Problems.placeOf(unreadable), fault, Words.wanted(fault)));
    }

    static List<Step> of(Defect defect) {
        if (defect instanceof Missing missing) {
            return add(missing);
        }
        if (defect instanceof Malformed malformed) {
            return of(malformed);
        }
        if (defect instanceof Unfilled unfilled) {
            return List.of(fill(unfilled));
        }
        if (defect instanceof Unchecked) {
            return List.of();
        }
        if (defect instanceof Rejected rejected) {
            String where = rejected.table().map(place -> " at " + place).orElse("");
            return List.of(Steps.satisfy(rejected.element() + where, Words.TAKEN));
        }
        String element = ((RefusedDefault) defect).request().secret().element();
        return List.of(Steps.satisfy(element, Words.TAKEN_DEFAULT));
    }

    private static List<Step> of(Malformed malformed) {
        Answer answer = malformed.answer();
        if (answer instanceof Answer.Present present) {
            return replace(malformed, present);
        }
        return answer instanceof Answer.Refused refused
                ? List.of(Steps.mend(answer.place(), refused.fault(), Words.wanted(refused.fault())))
                : unblock(malformed, (Answer.Blocked) answer);
    }

    private static List<Step> add(Missing missing) {
        Request request = missing.request();
        KeyPath key = KeyPath.parse(request.secret().key());
        for (Attempt attempt : request.lookup().attempts(request.secret())) {
            Optional<Step> step = attempt.isUnfilled() ? fill(missing, attempt, key) : Optional.empty();
            if (step.isPresent()) {
                return List.of(step.get());
            }
        }
        Optional<Opening> opening = opening(request);
        if (opening.isPresent()) {
            return List.of(Steps.add(opening.get(), key, Example.of(missing.wanted(), request)));
        }
        return missing.wanted().takesText() ? give(request, key) : giveTable(missing, key);
    }

    /** Where a key is that has no value yet, it gets one. Variables of the environment are told behind all steps. */
    private static Optional<Step> fill(Missing missing, Attempt attempt, KeyPath key) {
        Place place = attempt.place();
        return switch (attempt.kind()) {
            case TOML -> Optional.of(fill(missing, place, key));
            case DIRECTORY -> Optional.of(Steps.make(place, "a file that holds a value"));
            case ENVIRONMENT ->
                place.variable().equals(missing.request().secret().variable())
                        ? Optional.empty()
                        : Optional.of(Steps.make(place, "a file that holds a value"));
            case CUSTOM -> Optional.of(Steps.giveValue(place));
            case MAP, SETTING -> Optional.empty();
        };
    }

    /** To a source that is no TOML. Variables of the environment are told behind all steps. */
    private static List<Step> give(Request request, KeyPath key) {
        DeclaredSecret secret = request.secret();
        List<Look> looks = request.lookup().looks();
        for (Look look : looks) {
            if (look.kind() == Source.Kind.MAP) {
                return List.of(Steps.put(key, true));
            }
            if (look.kind() == Source.Kind.DIRECTORY) {
                return List.of(
                        Steps.mount(look.source(), SecretFileNames.of(secret).get(0)));
            }
        }
        boolean hasVariable = looks.stream().anyMatch(look -> look.kind() == Source.Kind.ENVIRONMENT);
        if (hasVariable) {
            return List.of();
        }
        return List.of(
                looks.isEmpty()
                        ? Steps.addSource()
                        : Steps.give(looks.get(looks.size() - 1).source(), key));
    }

    private static List<Step> giveTable(Missing missing, KeyPath key) {
        List<Look> looks = missing.request().lookup().looks();
        if (looks.stream().anyMatch(look -> look.kind() == Source.Kind.MAP)) {
            return List.of(Steps.put(key, false));
        }
        Opening text = new Opening(Surroundings.TOML_TEXT, Optional.empty());
        boolean isStandard = looks.stream().anyMatch(look -> Deployment.isOfHome(look.source()));
        return List.of(
                isStandard
                        ? Steps.add(text, key, Example.of(missing.wanted(), missing.request()))
                        : Steps.addToml(key));
    }

    private static Step fill(Unfilled unfilled) {
        Answer.Present answer = unfilled.answer();
        Place place = answer.place();
        if (answer.role() == Role.ITEM && unfilled.wanted().kind() == ValueKind.TEXT) {
            return Steps.fillInItem(place);
        }
        String wanted = Words.noun(unfilled.wanted());
        String example = Example.of(unfilled.wanted(), unfilled.request());
        if (answer.role() == Role.ITEM) {
            return Steps.rewrite(place, wanted, example);
        }
        return unfilled.wanted().kind() == ValueKind.TEXT
                ? Steps.fillIn(place, answer.path())
                : Steps.retype(place, answer.path(), wanted, example);
    }

    private static Step fill(Missing missing, Place place, KeyPath key) {
        ValueParser<?> wanted = missing.wanted();
        return wanted.kind() == ValueKind.TEXT
                ? Steps.fillIn(place, key)
                : Steps.retype(place, key, Words.noun(wanted), Example.of(wanted, missing.request()));
    }

    /** Tables with headers, or of dotted keys, have no value to replace: they go, and the key comes anew. */
    private static List<Step> replace(Malformed malformed, Answer.Present answer) {
        Request request = malformed.request();
        Place place = answer.place();
        String wanted = Words.nounFor(malformed.wanted(), answer);
        if (answer.isPlainText()) {
            return List.of(rewrite(malformed, answer, wanted));
        }
        String example = Example.of(malformed.wanted(), request);
        if (answer.role() == Role.ITEM) {
            return List.of(Steps.rewrite(place, wanted, example));
        }
        if (!answer.type().isUnderHeaders()) {
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

    /** A text is the whole of a variable, a file or an entry of the program's map. */
    private static Step rewrite(Malformed malformed, Answer.Present answer, String wanted) {
        DeclaredSecret secret = malformed.request().secret();
        Place place = answer.place();
        if (answer.isGiven()) {
            return Steps.put(KeyPath.parse(secret.key()), malformed.wanted().takesText());
        }
        if (place.variable().isEmpty()) {
            return Steps.make(place, wanted);
        }
        return place.variable().equals(secret.variable())
                ? Steps.reset(place, wanted)
                : Steps.make(place, "a file that holds " + wanted);
    }

    private static List<Step> unblock(Malformed malformed, Answer.Blocked answer) {
        Request request = malformed.request();
        Place place = answer.place();
        String example = Example.of(malformed.wanted(), request);
        if (answer.found() != TomlType.ARRAY_OF_TABLES) {
            return List.of(Steps.makeTable(place, answer.table(), answer.key(), example));
        }
        return List.of(
                Steps.takeOut(place.source(), place.line(), place.column(), answer.table()),
                request.lookup().table().isEmpty()
                        ? Steps.addAtEnd(place.source(), answer.key().in(answer.table()), example)
                        : Steps.add(opening(request).orElseThrow(), KeyPath.ROOT, example));
    }

    private static Optional<Opening> opening(Request request) {
        return request.lookup().opening(request.secret());
    }
}
