package dev.secretly.runtime.internal.fix;

import dev.secretly.runtime.internal.answer.Answer;
import dev.secretly.runtime.internal.answer.Answer.Role;
import dev.secretly.runtime.internal.answer.Origin;
import dev.secretly.runtime.internal.conversion.Defect;
import dev.secretly.runtime.internal.conversion.Defect.InvalidDefault;
import dev.secretly.runtime.internal.conversion.Defect.Malformed;
import dev.secretly.runtime.internal.conversion.Defect.Missing;
import dev.secretly.runtime.internal.conversion.Defect.Rejected;
import dev.secretly.runtime.internal.conversion.Defect.Unchecked;
import dev.secretly.runtime.internal.conversion.Defect.Unfilled;
import dev.secretly.runtime.internal.conversion.Request;
import dev.secretly.runtime.internal.fix.Fix.Position;
import dev.secretly.runtime.internal.key.ContentFault;
import dev.secretly.runtime.internal.problem.FoundPlace;
import dev.secretly.runtime.internal.search.InsertionTarget;
import dev.secretly.runtime.internal.search.UnreadableSource;
import dev.secretly.runtime.internal.toml.InsertionPoint;
import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.runtime.internal.toml.TomlType;
import dev.secretly.runtime.internal.wording.ContentWords;
import dev.secretly.runtime.internal.wording.TomlWords;
import dev.secretly.runtime.internal.wording.Words;
import dev.secretly.runtime.problem.Place;
import dev.secretly.runtime.spi.DeclaredSecret;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Finds the fixes of a defect. To set the variable of a secret that no source has is not among them: {@code FixSection} adds that at the
 * end.
 */
public final class Fixes implements Defect.Cases<List<Fix>> {

    private static final Fixes CASES = new Fixes();

    private Fixes() {}

    public static List<Fix> of(UnreadableSource unreadable) {
        return List.of(repair(unreadable.origin(), unreadable.place(), unreadable));
    }

    private static Fix repair(Origin origin, Place place, UnreadableSource unreadable) {
        return place.line() > 0
                ? new Fix.Correct(
                        origin,
                        place.line(),
                        Words.correction(unreadable.fault()),
                        TomlWords.isOfWholeText(unreadable.fault()))
                : new Fix.Repair(place, unreadable.fault());
    }

    public static List<Fix> of(Defect defect) {
        return defect.match(CASES);
    }

    @Override
    public List<Fix> malformed(Malformed malformed) {
        return malformed.answer().match(new OfAnswer(malformed));
    }

    /** The fixes of an answer that cannot be used. */
    private record OfAnswer(Malformed malformed) implements Answer.Cases<List<Fix>> {

        @Override
        public List<Fix> present(Answer.Present present) {
            return replace(malformed, present);
        }

        @Override
        public List<Fix> unusable(Answer.Unusable refused) {
            return List.of(new Fix.Repair(refused.place(), refused.fault()));
        }

        @Override
        public List<Fix> blocked(Answer.Blocked blocked) {
            return unblock(malformed, blocked);
        }
    }

    @Override
    public List<Fix> unfilled(Unfilled unfilled) {
        return List.of(fill(unfilled));
    }

    @Override
    public List<Fix> unchecked(Unchecked unchecked) {
        return List.of();
    }

    @Override
    public List<Fix> rejected(Rejected rejected) {
        return List.of(new Fix.ChangeValues(rejected.element(), rejected.table()));
    }

    @Override
    public List<Fix> invalidDefault(InvalidDefault refused) {
        return List.of(new Fix.ChangeDefault(refused.request().secret().element()));
    }

    @Override
    public List<Fix> missing(Missing missing) {
        return new AbsentFixes(missing).find();
    }

    private static Fix fill(Unfilled unfilled) {
        Answer.Present answer = unfilled.answer();
        Place place = answer.place();
        boolean isStored = answer.origin() != null && origin(answer).kind().mustBeAsked();
        if (isStored) {
            return new Fix.SetAt(place, entry(answer), Words.A_VALUE);
        }
        Optional<KeyPath> key = answer.role() == Role.ITEM ? Optional.empty() : Optional.of(answer.path());
        return AbsentFixes.fillIn(
                origin(answer), FoundPlace.as(place, unfilled.state()), key, unfilled.wanted(), unfilled.request());
    }

    /**
     * Tables under headers or of dotted keys have no value to replace: they are removed, and the key is added again.
     */
    private static List<Fix> replace(Malformed malformed, Answer.Present answer) {
        Request request = malformed.request();
        Place place = answer.place();
        ContentFault fault = malformed.contentFault();
        if (fault != null && fault.kind().isOfPassword()) {
            return List.of(new Fix.Advise(ContentWords.remedy(fault)));
        }
        String wanted = Words.nounFor(malformed.wanted(), answer);
        if (answer.isPlainText() || answer.origin() == null) {
            return List.of(rewrite(malformed, answer, wanted));
        }
        if (origin(answer).kind().mustBeAsked()) {
            return List.of(new Fix.SetAt(place, entry(answer), wanted));
        }
        String example = Example.of(malformed.wanted(), request);
        if (answer.role() == Role.ITEM) {
            return List.of(new Fix.SetItem(origin(answer), Position.of(place), wanted, example));
        }
        if (!answer.type().isUnderHeaders()) {
            return List.of(new Fix.SetKey(
                    origin(answer), Position.of(place), answer.path(), orPath(request, wanted), example));
        }
        int column = answer.firstLine() == place.line() ? place.column() : 1;
        Fix remove = new Fix.Remove(origin(answer), new Position(answer.firstLine(), column), answer.path());
        Optional<InsertionTarget> target = answer.role() == Role.ENTRY
                ? Optional.empty()
                : request.lookup().insertionTargetIn(origin(answer), request.secret());
        return target.map(found -> List.of(
                        remove, AbsentFixes.addAt(found, answer.path(), ValueToFillIn.of(malformed.wanted(), request))))
                .orElse(List.of(remove));
    }

    private static String orPath(Request request, String wanted) {
        return request.secret().acceptsPath() ? Words.orPath(wanted) : wanted;
    }

    /** The key of an answer in a document; empty if its place says which it is. */
    private static String entry(Answer.Present answer) {
        if (answer.origin() == null || answer.origin().kind() == Origin.Kind.ENTRY) {
            return "";
        }
        return (answer.role() == Role.ITEM ? "an item of " : "") + answer.path();
    }

    private static Origin origin(Answer.Present answer) {
        return Objects.requireNonNull(answer.origin(), "what is no plain text is in TOML");
    }

    /** A plain string is the whole value of a variable, a file, an entry of the program's map or a custom source. */
    private static Fix rewrite(Malformed malformed, Answer.Present answer, String wanted) {
        DeclaredSecret secret = malformed.request().secret();
        Place place = answer.place();
        if (answer.isGiven()) {
            KeyPath key = KeyPath.parse(secret.key());
            return malformed.wanted().acceptsText()
                    ? new Fix.SetAt(
                            FoundPlace.ofSource(secret.key(), Place.State.UNUSABLE),
                            "",
                            orPath(malformed.request(), wanted))
                    : new Fix.AddTomlSource(key);
        }
        if (!secret.variable().isEmpty() && place.variable().equals(secret.variable())) {
            return new Fix.SetVariable(
                    place.variable(),
                    orPath(malformed.request(), wanted),
                    Example.ofText(malformed.wanted(), malformed.request()));
        }
        boolean isCustom = answer.origin() != null
                || malformed.request().lookup().consulted().stream()
                        .anyMatch(look -> look.kind().mustBeAsked() && look.hasAnswered(secret));
        return isCustom ? new Fix.SetAt(place, entry(answer), wanted) : new Fix.ReplaceFile(place, wanted);
    }

    private static List<Fix> unblock(Malformed malformed, Answer.Blocked answer) {
        Request request = malformed.request();
        Position at = Position.of(answer.place());
        if (answer.origin().kind().mustBeAsked()) {
            return List.of(
                    new Fix.SetAt(answer.place(), answer.table().text(), "a table with the key " + answer.key()));
        }
        ValueToFillIn blank = ValueToFillIn.of(malformed.wanted(), request);
        if (answer.found() != TomlType.ARRAY_OF_TABLES) {
            return List.of(new Fix.SetTable(answer.origin(), at, answer.table(), answer.key(), blank));
        }
        InsertionPoint point = request.lookup().table().isEmpty()
                ? new InsertionPoint.AtEnd(answer.key().in(answer.table()))
                : request.lookup()
                        .insertionTarget(request.secret())
                        .orElseThrow()
                        .point()
                        .orElseThrow();
        return List.of(new Fix.Remove(answer.origin(), at, answer.table()), new Fix.Add(answer.origin(), point, blank));
    }
}
