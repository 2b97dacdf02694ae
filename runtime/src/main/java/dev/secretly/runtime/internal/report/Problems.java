package dev.secretly.runtime.internal.report;

import dev.secretly.runtime.internal.answer.Answer;
import dev.secretly.runtime.internal.answer.ReferencedAnswer;
import dev.secretly.runtime.internal.conversion.Defect;
import dev.secretly.runtime.internal.conversion.Defect.InvalidDefault;
import dev.secretly.runtime.internal.conversion.Defect.Malformed;
import dev.secretly.runtime.internal.conversion.Defect.Missing;
import dev.secretly.runtime.internal.conversion.Defect.Rejected;
import dev.secretly.runtime.internal.conversion.Defect.Unchecked;
import dev.secretly.runtime.internal.conversion.Defect.Unfilled;
import dev.secretly.runtime.internal.conversion.Request;
import dev.secretly.runtime.internal.key.ContentFault;
import dev.secretly.runtime.internal.problem.FoundName;
import dev.secretly.runtime.internal.problem.FoundPlace;
import dev.secretly.runtime.internal.problem.ReportedProblem;
import dev.secretly.runtime.internal.problem.Subject;
import dev.secretly.runtime.internal.search.Attempt;
import dev.secretly.runtime.internal.search.UnreadableSource;
import dev.secretly.runtime.internal.toml.TomlType;
import dev.secretly.runtime.internal.unreadable.Fault;
import dev.secretly.runtime.internal.wording.ContentWords;
import dev.secretly.runtime.internal.wording.Words;
import dev.secretly.runtime.problem.Place;
import dev.secretly.runtime.problem.Problem;
import dev.secretly.runtime.problem.Problem.Kind;
import dev.secretly.runtime.problem.Suggestion;
import dev.secretly.runtime.spi.DeclaredSecret;
import java.util.List;

/** Converts defects and faults to {@link Problem}s. */
final class Problems implements Defect.Cases<Problem> {

    private static final Problems CASES = new Problems();

    private Problems() {}

    static Problem of(UnreadableSource unreadable) {
        Fault fault = unreadable.fault();
        Place place = unreadable.place();
        return new ReportedProblem(
                kind(fault), Subject.SOURCE, List.of(place), Words.wanted(fault), Words.found(fault));
    }

    static Problem of(Defect defect) {
        return defect.match(CASES);
    }

    @Override
    public Problem missing(Missing missing) {
        Request request = missing.request();
        DeclaredSecret secret = request.secret();
        List<Place> places =
                request.lookup().attempts(secret).stream().map(Attempt::place).toList();
        boolean isPlaceholder = places.stream().anyMatch(place -> place.state() == Place.State.PLACEHOLDER);
        return new ReportedProblem(
                isPlaceholder ? Kind.PLACEHOLDER : Kind.MISSING,
                Subject.ofMissing(secret).withKey(request.key().text()),
                places,
                Words.noun(missing.wanted()),
                "",
                "",
                request.lookup().similarNames(secret, missing.wanted().kind()::accepts).stream()
                        .<Suggestion>map(similar -> new FoundName(similar.name(), similar.place()))
                        .toList());
    }

    @Override
    public Problem malformed(Malformed malformed) {
        return malformed.answer().match(new OfAnswer(malformed));
    }

    /** The problem of an answer that cannot be used. */
    private record OfAnswer(Malformed malformed) implements Answer.Cases<Problem> {

        @Override
        public Problem present(Answer.Present present) {
            return new ReportedProblem(
                    Kind.MALFORMED,
                    Subject.of(malformed.request().secret()).withKey(key(malformed.request(), present)),
                    List.of(present.place()),
                    Words.nounFor(malformed.wanted(), present),
                    present.isPlainText() ? "" : Words.found(malformed.wanted(), present),
                    detail(malformed),
                    List.of());
        }

        @Override
        public Problem unusable(Answer.Unusable refused) {
            Fault fault = refused.fault();
            return Problems.unusable(
                    kind(fault),
                    malformed.request(),
                    List.of(refused.place()),
                    Words.wanted(fault),
                    Words.found(fault));
        }

        @Override
        public Problem blocked(Answer.Blocked blocked) {
            String element = malformed.request().secret().element();
            return new ReportedProblem(
                    Kind.MALFORMED,
                    Subject.ofTable(
                            blocked.table().text(), element.substring(0, Math.max(0, element.lastIndexOf('.')))),
                    List.of(blocked.place()),
                    Words.noun(TomlType.TABLE),
                    Words.noun(blocked.found()));
        }
    }

    @Override
    public Problem unchecked(Unchecked unchecked) {
        return unusable(
                Kind.MALFORMED, unchecked.request(), List.of(unchecked.answer().place()), "", Words.UNCHECKED);
    }

    /** The problem has no variable: the source that has the list or map beats it, so setting it would not help. */
    @Override
    public Problem unfilled(Unfilled unfilled) {
        DeclaredSecret secret = unfilled.request().secret();
        return new ReportedProblem(
                unfilled.state() == Place.State.BLANK ? Kind.MISSING : Kind.PLACEHOLDER,
                Subject.ofMissing(secret)
                        .withKey(key(unfilled.request(), unfilled.answer()))
                        .withoutVariable(),
                List.of(FoundPlace.as(unfilled.answer().place(), unfilled.state())),
                Words.noun(unfilled.wanted()),
                "");
    }

    @Override
    public Problem rejected(Rejected rejected) {
        List<Place> places = rejected.table().map(List::of).orElse(List.of());
        return new ReportedProblem(
                Kind.REJECTED,
                Subject.ofElement(rejected.element()),
                places,
                Words.ACCEPTED_BY_CONSTRUCTOR,
                rejected.thrown());
    }

    @Override
    public Problem invalidDefault(InvalidDefault refused) {
        String thrown = refused.thrown().isEmpty() ? "null" : refused.thrown();
        return unusable(Kind.MALFORMED, refused.request(), List.of(), Words.ACCEPTED_DEFAULT, thrown);
    }

    private static String detail(Malformed malformed) {
        ContentFault fault = malformed.contentFault();
        if (fault == null) {
            return malformed.detail();
        }
        String words = ContentWords.of(fault);
        return malformed.answer() instanceof ReferencedAnswer ? "in the file that it names: " + words : words;
    }

    /** The key of an answer; that of the secret if the answer is a plain string. */
    private static String key(Request request, Answer.Present answer) {
        return answer.origin() == null ? request.key().text() : answer.path().text();
    }

    private static Kind kind(Fault fault) {
        return switch (fault.kind()) {
            case BOTH_SET -> Kind.CONFLICT;
            case SOURCE_DENIED, STORE_DENIED -> Kind.DENIED;
            case SOURCE_FAILED, SOURCE_UNREACHABLE, SOURCE_ANSWERS, SOURCE_ASKS_ITSELF, STORE_FAILED -> Kind.FAILED;
            default -> Kind.UNREADABLE;
        };
    }

    private static Problem unusable(Kind kind, Request request, List<Place> places, String wanted, String found) {
        return new ReportedProblem(kind, Subject.of(request.secret()), places, wanted, found);
    }
}
