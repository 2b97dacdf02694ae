package dev.secretly.aws.internal.failure;

/** Thrown if a call fails. It has no message and no cause, which could hold text of AWS. */
public final class FailureException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient CallFailure failure;

    public FailureException(CallFailure failure) {
        super(null, null, false, false);
        this.failure = failure;
    }

    public FailureException(CallFailure.Kind kind) {
        this(CallFailure.of(kind));
    }

    /** What failed. */
    public CallFailure failure() {
        return failure;
    }
}
