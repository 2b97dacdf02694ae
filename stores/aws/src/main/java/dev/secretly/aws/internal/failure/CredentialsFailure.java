package dev.secretly.aws.internal.failure;

/**
 * Why no credentials were found. It holds no text of AWS or of the SDK.
 *
 * @param origin what should have provided them
 * @param cause what happened
 * @param profile the name of the profile of the shared configuration files
 * @param detail a status or a time, for some causes; else empty
 */
public record CredentialsFailure(CredentialsOrigin origin, Cause cause, String profile, String detail) {

    /** What can happen. */
    public enum Cause {
        NOT_FOUND,
        NO_LIBRARY,
        EXPIRED,
        DENIED,
        INVALID_TOKEN,
        NO_TOKEN_FILE,
        NO_ROLE,
        HOST_NOT_ALLOWED,
        UNREACHABLE,
        NOT_SECURE,
        REFUSED,
        SERVER_ERROR,
        BAD_ANSWER,
        TOO_SLOW,
        FAILED
    }
}
