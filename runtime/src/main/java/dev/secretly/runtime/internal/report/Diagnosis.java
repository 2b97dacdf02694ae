package dev.secretly.runtime.internal.report;

import dev.secretly.runtime.internal.answer.Origin;
import dev.secretly.runtime.internal.conversion.Defect;
import dev.secretly.runtime.internal.conversion.Defect.InvalidDefault;
import dev.secretly.runtime.internal.conversion.Defect.Malformed;
import dev.secretly.runtime.internal.conversion.Defect.Missing;
import dev.secretly.runtime.internal.conversion.Defect.Rejected;
import dev.secretly.runtime.internal.conversion.Defect.Unchecked;
import dev.secretly.runtime.internal.conversion.Defect.Unfilled;
import dev.secretly.runtime.internal.conversion.Request;
import dev.secretly.runtime.internal.fix.Fix;
import dev.secretly.runtime.internal.fix.Fixes;
import dev.secretly.runtime.internal.search.UnreadableSource;
import dev.secretly.runtime.internal.wording.Words;
import dev.secretly.runtime.problem.Place;
import dev.secretly.runtime.problem.Problem;
import dev.secretly.runtime.spi.DeclaredSecret;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A problem and its fixes.
 *
 * @param problem what is wrong
 * @param fixes what to do; empty if setting an environment variable is the only fix, or other diagnoses have the fixes
 * @param isWithin whether it is in a table of a list or map, so that it is not counted as a declared secret
 * @param hint a possible cause; may be empty
 * @param secrets the declared secrets that have the problem; none for a source or a record
 */
public record Diagnosis(Problem problem, List<Fix> fixes, boolean isWithin, String hint, List<DeclaredSecret> secrets) {

    /** The diagnosis of a defect. */
    static Diagnosis of(Defect defect) {
        Problem problem = Problems.of(defect);
        Optional<Request> request = defect.match(new RequestOf());
        boolean isWithin = request.map(one -> one.lookup().table().isPresent())
                .orElse(!problem.places().isEmpty());
        return new Diagnosis(
                problem,
                Fixes.of(defect),
                isWithin,
                hint(defect),
                request.map(Request::secret).stream().toList());
    }

    /** The diagnosis of a source that could not be read. */
    static Diagnosis of(UnreadableSource unreadable) {
        return new Diagnosis(Problems.of(unreadable), Fixes.of(unreadable), false, "", List.of());
    }

    /** One diagnosis for several secrets with the same problem, such as a string in place of their table. */
    Diagnosis joined(Diagnosis other) {
        List<Fix> all =
                Stream.concat(fixes.stream(), other.fixes.stream()).distinct().toList();
        List<DeclaredSecret> both =
                Stream.concat(secrets.stream(), other.secrets.stream()).toList();
        return new Diagnosis(problem, all, isWithin, hint, both);
    }

    private static String hint(Defect defect) {
        boolean isBlankCredential = defect instanceof Missing missing
                && missing.request().lookup().attempts(missing.request().secret()).stream()
                        .anyMatch(attempt -> attempt.origin().kind() == Origin.Kind.CREDENTIALS
                                && attempt.place().state() == Place.State.BLANK);
        return isBlankCredential ? Words.BLANK_CREDENTIAL : "";
    }

    /** The request of a defect; empty for a record, which has no key. */
    private static final class RequestOf implements Defect.Cases<Optional<Request>> {

        @Override
        public Optional<Request> missing(Missing defect) {
            return Optional.of(defect.request());
        }

        @Override
        public Optional<Request> malformed(Malformed defect) {
            return Optional.of(defect.request());
        }

        @Override
        public Optional<Request> unfilled(Unfilled defect) {
            return Optional.of(defect.request());
        }

        @Override
        public Optional<Request> unchecked(Unchecked defect) {
            return Optional.of(defect.request());
        }

        @Override
        public Optional<Request> rejected(Rejected defect) {
            return Optional.empty();
        }

        @Override
        public Optional<Request> invalidDefault(InvalidDefault defect) {
            return Optional.of(defect.request());
        }
    }
}
