package dev.secretly.spring.internal.failure;

/**
 * Stops the start of an application that lacks secrets. Spring logs its message, and Spring Boot then shows that of its cause, so that the
 * report is shown once.
 */
public final class UnloadedSecretsException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /**
     * Creates the exception.
     *
     * @param cause what Spring throws
     */
    public UnloadedSecretsException(Throwable cause) {
        super("secrets could not be loaded; the report follows", cause);
    }
}
