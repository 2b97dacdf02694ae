package dev.secretly.runtime;

import dev.secretly.runtime.internal.report.Failure;
import dev.secretly.runtime.internal.report.Report;
import java.util.List;

/**
 * Everything that was wrong in one {@code load()}. The message says what is missing or malformed, where it was looked for
 * and how to mend it; it never holds a value. There is no stack trace and no cause: uncaught in {@code main}, it prints
 * the message alone.
 */
public final class SecretsException extends RuntimeException {

    private static final long serialVersionUID = 1;

    @SuppressWarnings("serial") // The list is an unmodifiable one of the JDK, which is serializable.
    private final List<Problem> problems;

    SecretsException(Failure failure) {
        super(Report.of(failure), null, false, false);
        problems = failure.problems();
    }

    /**
     * What is wrong, as data.
     *
     * @return one or more problems, in the order of declaration, files that cannot be read last; unmodifiable
     */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * The message alone: a stack trace starts with it.
     *
     * @return the message without the name of this class
     */
    @Override
    @SuppressWarnings("OverrideThrowableToString") // It leaves the class name out, which getMessage() cannot do.
    public String toString() {
        return String.valueOf(getMessage());
    }
}
