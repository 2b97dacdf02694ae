package dev.secretly.aws.internal.failure;

/** Thrown if a call fails. It has no message and no cause, which could hold text of AWS. */
public final class FailureException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Failure failure;

    public FailureException(Failure failure) {
        super(null, null, false, false);
        this.failure = failure;
    }

    public FailureException(Failure.Kind kind) {
        this(Failure.of(kind));
    }

    /** What failed. */
    public Failure failure() {
        return failure;
    }
}
