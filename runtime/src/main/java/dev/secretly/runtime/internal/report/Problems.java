package dev.secretly.runtime.internal.report;

import dev.secretly.runtime.internal.fault.Fault;
import dev.secretly.runtime.internal.lookup.Attempt;
import dev.secretly.runtime.internal.lookup.UnreadableSource;
import dev.secretly.runtime.internal.source.Answer;
import dev.secretly.runtime.internal.value.Defect;
import dev.secretly.runtime.internal.value.Defect.InvalidDefault;
import dev.secretly.runtime.internal.value.Defect.Malformed;
import dev.secretly.runtime.internal.value.Defect.Missing;
import dev.secretly.runtime.internal.value.Defect.Rejected;
import dev.secretly.runtime.internal.value.Defect.Unchecked;
import dev.secretly.runtime.internal.value.Defect.Unfilled;
import dev.secretly.runtime.internal.value.Request;
import dev.secretly.runtime.problem.Place;
import dev.secretly.runtime.problem.Problem;
import dev.secretly.runtime.problem.Problem.Kind;
import dev.secretly.runtime.spi.DeclaredSecret;
import java.util.List;

/** Converts defects and faults to {@link Problem}s. */
final class Problems {

    private Problems() {}

    static Problem of(UnreadableSource unreadable) {
        Fault fault = unreadable.fault();
        Place place = unreadable.place();
        return new Problem(
                kind(fault), "", "", "", "", List.of(place), Words.wanted(fault), Words.found(fault), List.of());
    }

    static Problem of(Defect defect) {
        if (defect instanceof Missing missing) {
            return missing(missing);
        }
        if (defect instanceof Malformed malformed) {
            return malformed(malformed);
        }
        if (defect instanceof Unfilled unfilled) {
            return unfilled(unfilled);
        }
        if (defect instanceof Unchecked unchecked) {
            return unusable(
                    Kind.MALFORMED,
                    unchecked.request(),
                    List.of(unchecked.answer().place()),
                    "",
                    Words.UNCHECKED);
        }
        return defect instanceof Rejected rejected ? rejected(rejected) : invalidDefault((InvalidDefault) defect);
    }

    private static Problem missing(Missing missing) {
        Request request = missing.request();
        DeclaredSecret secret = request.secret();
        List<Place> places =
                request.lookup().attempts(secret).stream().map(Attempt::place).toList();
        boolean isPlaceholder = places.stream().anyMatch(place -> place.state() == Place.State.PLACEHOLDER);
        return new Problem(
                isPlaceholder ? Kind.PLACEHOLDER : Kind.MISSING,
                secret.key(),
                secret.variable(),
                secret.element(),
                secret.description(),
                places,
                Words.noun(missing.wanted()),
                "",
                request.lookup().suggestions(secret, missing.wanted().kind()::accepts));
    }

    private static Problem malformed(Malformed malformed) {
        Request request = malformed.request();
        Answer answer = malformed.answer();
        if (answer instanceof Answer.Present present) {
            String detail = malformed.detail().isEmpty() ? "" : " (" + malformed.detail() + ")";
            String wanted = Words.nounFor(malformed.wanted(), present);
            String found = Words.found(malformed.wanted(), present) + detail;
            return unusable(Kind.MALFORMED, request, List.of(answer.place()), wanted, found);
        }
        if (answer instanceof Answer.Unusable refused) {
            Fault fault = refused.fault();
            return unusable(kind(fault), request, List.of(answer.place()), Words.wanted(fault), Words.found(fault));
        }
        Answer.Blocked blocked = (Answer.Blocked) answer;
        String wanted = "the table " + blocked.table().text();
        return unusable(Kind.MALFORMED, request, List.of(answer.place()), wanted, Words.noun(blocked.found()));
    }

    /** The problem has no variable: the source that has the list or map beats it, so setting it would not help. */
    private static Problem unfilled(Unfilled unfilled) {
        DeclaredSecret secret = unfilled.request().secret();
        return new Problem(
                unfilled.state() == Place.State.BLANK ? Kind.MISSING : Kind.PLACEHOLDER,
                secret.key(),
                "",
                secret.element(),
                secret.description(),
                List.of(unfilled.answer().place().as(unfilled.state())),
                Words.noun(unfilled.wanted()),
                "",
                List.of());
    }

    private static Problem rejected(Rejected rejected) {
        List<Place> places = rejected.table().map(List::of).orElse(List.of());
        return new Problem(
                Kind.REJECTED,
                "",
                "",
                rejected.element(),
                "",
                places,
                Words.ACCEPTED_BY_CONSTRUCTOR,
                rejected.thrown(),
                List.of());
    }

    private static Problem invalidDefault(InvalidDefault refused) {
        String thrown = refused.thrown().isEmpty() ? "null" : refused.thrown();
        return unusable(Kind.MALFORMED, refused.request(), List.of(), Words.ACCEPTED_DEFAULT, thrown);
    }

    private static Kind kind(Fault fault) {
        return switch (fault.kind()) {
            case BOTH_SET -> Kind.CONFLICT;
            case SOURCE_DENIED, STORE_DENIED -> Kind.DENIED;
            case SOURCE_FAILED, SOURCE_ANSWERS, STORE_FAILED -> Kind.FAILED;
            default -> Kind.UNREADABLE;
        };
    }

    private static Problem unusable(Kind kind, Request request, List<Place> places, String wanted, String found) {
        DeclaredSecret secret = request.secret();
        return new Problem(
                kind, secret.key(), secret.variable(), secret.element(), "", places, wanted, found, List.of());
    }
}
