package dev.secretly.runtime.rotation;

import dev.secretly.runtime.SecretsException;
import dev.secretly.runtime.internal.report.RotationText;
import dev.secretly.runtime.internal.unreadable.Thrown;
import dev.secretly.runtime.problem.Problem;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether what a refresh has loaded can be used, and says why not.
 *
 * @param <T> the type of the record
 */
final class CandidateCheck<T> {

    private final String type;
    private final @Nullable Predicate<? super T> verify;

    /**
     * Creates a check.
     *
     * @param type the type of the record, as messages name it
     * @param verify the check of the program; null if it has none
     */
    CandidateCheck(String type, @Nullable Predicate<? super T> verify) {
        this.type = type;
        this.verify = verify;
    }

    /** Why a record could not be loaded; null if it was. */
    @Nullable
    SecretsException problem(Loading<T> loading) {
        if (loading.thrown() instanceof SecretsException exception) {
            return exception;
        }
        if (loading.thrown() != null) {
            return refused(RotationText.functionThrew(type, nameOf(loading.thrown())));
        }
        if (!loading.observation().hasSearched()) {
            return refused(RotationText.functionLoadedNothing(type));
        }
        return loading.value() == null ? refused(RotationText.functionReturnedNull(type)) : null;
    }

    /** Why the program refuses a record; null if it does not. */
    @Nullable
    SecretsException refusal(T candidate) {
        try {
            return verify == null || verify.test(candidate) ? null : refused(RotationText.verifyRefused(type));
        } catch (Throwable ofProgram) {
            return refused(RotationText.verifyThrew(type, nameOf(ofProgram)));
        }
    }

    private SecretsException refused(String message) {
        return LiveProblem.exception(Problem.Kind.REFUSED, type, message);
    }

    /** Even after an error of the JVM, such as a lack of memory, the record stays. */
    private static String nameOf(Throwable thrown) {
        return thrown instanceof VirtualMachineError ? thrown.getClass().getName() : Thrown.of(thrown);
    }
}
