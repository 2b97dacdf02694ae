package dev.secretly.runtime.support;

/** Ends a load that only checks, and that has no problem. */
final class PassedCheck extends RuntimeException {

    private static final long serialVersionUID = 1;

    private PassedCheck() {
        super("no problem", null, false, false);
    }

    /** Throws the exception. A method, so that the JVM loads this class only for checks. */
    @SuppressWarnings("DoNotCallSuggester")
    static void end() {
        throw new PassedCheck();
    }
}
