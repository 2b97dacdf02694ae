package dev.secretly.aws.internal.failure;

/** What provides credentials. */
public enum CredentialsOrigin {
    /** A provider that the program passes. */
    GIVEN,
    /** The token in a file, which STS exchanges for a role, as in EKS (IRSA). */
    WEB_IDENTITY,
    SINGLE_SIGN_ON,
    ROLE,
    PROCESS,
    LOGIN_SESSION,
    /** A profile that no file has. */
    MISSING_PROFILE,
    /** A profile that has no credentials, and nothing that would provide them. */
    EMPTY_PROFILE,
    /** The endpoint of a container, as in ECS and EKS Pod Identity. */
    CONTAINER,
    /** Nothing is configured. */
    NONE
}
