package dev.secretly.runtime.internal.report;

import dev.secretly.runtime.internal.lookup.UnreadableSource;
import dev.secretly.runtime.internal.source.Origin;
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
import java.util.List;
import java.util.stream.Stream;

/**
 * A problem and its fixes.
 *
 * @param problem what is wrong
 * @param fixes what to do; empty if setting an environment variable is the only fix, or other diagnoses have the fixes
 * @param isWithin whether it is in a table of a list or map, so that it is not counted as a declared secret
 * @param hint a possible cause; may be empty
 * @param secrets the number of secrets that have the problem
 */
public record Diagnosis(Problem problem, List<Fix> fixes, boolean isWithin, String hint, int secrets) {

    /** The diagnosis of a defect. */
    static Diagnosis of(Defect defect) {
        return new Diagnosis(Problems.of(defect), Fixes.of(defect), isWithin(defect), hint(defect), 1);
    }

    /** The diagnosis of a source that could not be read. */
    static Diagnosis of(UnreadableSource unreadable) {
        return new Diagnosis(Problems.of(unreadable), Fixes.of(unreadable), false, "", 0);
    }

    /** One diagnosis for several secrets with the same problem, such as a string in place of their table. */
    Diagnosis joined(Diagnosis other) {
        List<Fix> all =
                Stream.concat(fixes.stream(), other.fixes.stream()).distinct().toList();
        return new Diagnosis(problem, all, isWithin, hint, secrets + other.secrets);
    }

    private static String hint(Defect defect) {
        boolean isBlankCredential = defect instanceof Missing missing
                && missing.request().lookup().attempts(missing.request().secret()).stream()
                        .anyMatch(attempt -> attempt.origin().kind() == Origin.Kind.CREDENTIALS
                                && attempt.place().state() == Place.State.BLANK);
        return isBlankCredential ? Words.BLANK_CREDENTIAL : "";
    }

    private static boolean isWithin(Defect defect) {
        return defect.match(new IsWithin());
    }

    /** Whether a defect is in a table of a list or map. */
    private static final class IsWithin implements Defect.Cases<Boolean> {

        @Override
        public Boolean missing(Missing defect) {
            return isIn(defect.request());
        }

        @Override
        public Boolean malformed(Malformed defect) {
            return isIn(defect.request());
        }

        @Override
        public Boolean unfilled(Unfilled defect) {
            return isIn(defect.request());
        }

        @Override
        public Boolean unchecked(Unchecked defect) {
            return isIn(defect.request());
        }

        @Override
        public Boolean rejected(Rejected defect) {
            return defect.table().isPresent();
        }

        @Override
        public Boolean invalidDefault(InvalidDefault defect) {
            return isIn(defect.request());
        }

        private static boolean isIn(Request request) {
            return request.lookup().table().isPresent();
        }
    }
}
