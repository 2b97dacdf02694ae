package dev.secretly.runtime;

import dev.secretly.runtime.internal.report.LoadFailure;
import dev.secretly.runtime.internal.report.Report;
import dev.secretly.runtime.internal.unreadable.SafeMessage;
import dev.secretly.runtime.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reports all problems of one {@code load()}. The message says what is missing or malformed, where it was looked for
 * and how to fix it; it never holds a value. There is no stack trace and no cause, so if uncaught in {@code main} it
 * prints only the message.
 */
@SuppressWarnings("exports") // The marker is for the sources of this module, which come before this package.
public final class SecretsException extends RuntimeException implements SafeMessage {

    private static final long serialVersionUID = 1;

    @SuppressWarnings("serial") // An unmodifiable list of the JDK, which is serializable.
    private final List<Problem> problems;

    /** What the message was written from; null for a problem that is not about a secret, and after deserialization. */
    private final transient @Nullable LoadFailure failure;

    SecretsException(LoadFailure failure) {
        super(Report.of(failure), null, true, false);
        this.problems = failure.problems();
        this.failure = failure;
    }

    /** One problem that is not about a secret; what was found is the message. */
    SecretsException(Problem problem) {
        super(problem.found(), null, true, false);
        this.problems = List.of(problem);
        this.failure = null;
    }

    /**
     * Returns the problems, as data.
     *
     * @return one or more problems in the order of declaration, then the sources that cannot be read; unmodifiable
     */
    public List<Problem> problems() {
        return problems;
    }

    /** What the message was written from, to write it in another form; null for a problem that is not about a secret. */
    @Nullable
    LoadFailure failure() {
        return failure;
    }

    /**
     * Returns only the message, so that an uncaught exception prints no class name.
     *
     * @return the message without the name of this class
     */
    @Override
    @SuppressWarnings("OverrideThrowableToString") // Omits the class name, which getMessage() cannot do.
    public String toString() {
        return String.valueOf(getMessage());
    }
}
