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

/**
 * A problem and its fixes.
 *
 * @param problem what is wrong
 * @param fixes what to do; empty if setting an environment variable is the only fix, or other findings have the fixes
 * @param isWithin whether it is in a table of a list or map, so that it is not counted as a declared secret
 * @param hint a possible cause; may be empty
 */
public record Finding(Problem problem, List<Fix> fixes, boolean isWithin, String hint) {

    /** The finding of a defect. */
    static Finding of(Defect defect) {
        return new Finding(Problems.of(defect), Fixes.of(defect), isWithin(defect), hint(defect));
    }

    /** The finding of a source that could not be read. */
    static Finding of(UnreadableSource unreadable) {
        return new Finding(Problems.of(unreadable), Fixes.of(unreadable), false, "");
    }

    private static String hint(Defect defect) {
        boolean isBlankCredential = defect instanceof Missing missing
                && missing.request().lookup().attempts(missing.request().secret()).stream()
                        .anyMatch(attempt -> attempt.origin().kind() == Origin.Kind.CREDENTIALS
                                && attempt.place().state() == Place.State.BLANK);
        return isBlankCredential ? Words.BLANK_CREDENTIAL : "";
    }

    private static boolean isWithin(Defect defect) {
        if (defect instanceof Rejected rejected) {
            return rejected.table().isPresent();
        }
        return request(defect).lookup().table().isPresent();
    }

    private static Request request(Defect defect) {
        if (defect instanceof Missing missing) {
            return missing.request();
        }
        if (defect instanceof Malformed malformed) {
            return malformed.request();
        }
        if (defect instanceof Unchecked unchecked) {
            return unchecked.request();
        }
        return defect instanceof Unfilled unfilled ? unfilled.request() : ((InvalidDefault) defect).request();
    }
}
