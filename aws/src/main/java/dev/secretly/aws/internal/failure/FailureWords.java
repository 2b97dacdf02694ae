package dev.secretly.aws.internal.failure;

import dev.secretly.runtime.spi.StoreException;

/**
 * Puts failures into words: what happened, and what to do about it.
 *
 * @param asked what was asked for
 */
public record FailureWords(Asked asked) {

    /**
     * What was asked for.
     *
     * @param noun what it is: {@code secret} or {@code parameter}
     * @param name its name
     * @param action the permission that is needed
     * @param resource the resource of the permission
     * @param region its region; empty if unknown
     * @param account the setting that says which account it is in
     * @param host the server that was asked; empty if unknown
     */
    public record Asked(
            String noun, String name, String action, String resource, String region, String account, String host) {}

    /** What to throw or to answer. */
    public StoreException of(Failure failure) {
        String problem = problem(failure);
        return failure.kind() == Failure.Kind.DENIED || failure.kind() == Failure.Kind.DECRYPTION_DENIED
                ? StoreException.denied(problem, remedy(failure))
                : new StoreException(problem, remedy(failure));
    }

    private String problem(Failure failure) {
        return switch (failure.kind()) {
            case NO_REGION -> "no region is set";
            case NO_CREDENTIALS -> "no credentials for AWS";
            case BAD_ENDPOINT -> "an endpoint that is no address of a server";
            case UNKNOWN_HOST -> "no address for the host " + failure.detail();
            case NO_CONNECTION -> "no connection to " + asked.host();
            case TOO_SLOW -> "no answer from " + asked.host() + " within " + failure.detail();
            case BROKEN_OFF -> "the answer of " + asked.host() + " broke off";
            case NOT_FOUND -> "there is no " + asked.noun() + " " + asked.name() + in();
            case DENIED -> "access denied";
            case DECRYPTION_DENIED -> "its decryption is denied";
            case BAD_CREDENTIALS -> "AWS does not accept the credentials (" + failure.detail() + ")";
            case WRONG_CLOCK -> "AWS does not accept the time of this machine";
            case THROTTLED -> "too many requests, also after retries";
            case SERVER_ERROR -> "an error of AWS (" + failure.detail() + "), also after retries";
            case BAD_NAME -> "AWS does not accept the name " + asked.name();
            case MARKED_FOR_DELETION -> "it is marked for deletion";
            case NOT_READY -> "the local port is not ready while the function starts";
            case BAD_TOKEN -> "the local port does not accept the token";
            case OTHER_ERROR -> "AWS answered with an error (" + failure.detail() + ")";
            case BAD_ANSWER -> "an answer that is not of the documented form";
            case NO_ANSWER -> "no answer for " + asked.name();
            case BINARY -> "a binary " + asked.noun();
            case TOO_LARGE -> "more than " + failure.detail();
            case NOT_JSON -> "not valid JSON at " + failure.detail();
            case NO_OBJECT -> "JSON that is no object";
        };
    }

    private String in() {
        String region = asked.region().isEmpty() ? "" : " in " + asked.region();
        return region + (asked.account().isEmpty() ? "" : ", in the account of " + asked.account());
    }

    private String remedy(Failure failure) {
        return switch (failure.kind()) {
            case NO_REGION -> "set AWS_REGION to the region of the " + asked.noun() + " " + asked.name();
            case NO_CREDENTIALS -> credentials(failure.detail());
            case BAD_ENDPOINT -> "correct AWS_ENDPOINT_URL, or endpoint_url in the shared configuration file";
            case UNKNOWN_HOST ->
                "correct AWS_REGION or AWS_ENDPOINT_URL, or make sure that the network resolves the host";
            case NO_CONNECTION, TOO_SLOW, BROKEN_OFF ->
                "make sure that the network reaches " + asked.host() + ": NAT or VPC endpoint, security group, proxy";
            case NOT_FOUND ->
                "create the " + asked.noun() + " " + asked.name()
                        + ", or correct the address, AWS_REGION or the account (AWS_PROFILE)";
            case DENIED -> "allow " + asked.action() + " on " + asked.resource() + " in the IAM policy of the program";
            case DECRYPTION_DENIED ->
                "allow kms:Decrypt on the KMS key of the " + asked.noun() + " " + asked.name()
                        + " in the IAM policy of the program, and in the key policy";
            case BAD_CREDENTIALS -> "renew the credentials of " + accountOr("the program");
            case WRONG_CLOCK -> "set the clock of this machine";
            case THROTTLED -> "keep the secrets in one document, or raise the quota of the account";
            case SERVER_ERROR, OTHER_ERROR, BAD_ANSWER, NO_ANSWER ->
                "try again, and look at the health of the service and at CloudTrail for " + asked.action();
            case BAD_NAME -> "correct the name in the address";
            case MARKED_FOR_DELETION -> "run aws secretsmanager restore-secret --secret-id " + asked.name();
            case NOT_READY -> "load the secrets in the first invocation, not in a static field or constructor";
            case BAD_TOKEN -> "set AWS_TOKEN to the token of the provider, or to the file that holds it (file:///...)";
            case BINARY -> "store " + asked.name() + " as text (SecretString)";
            case TOO_LARGE -> "divide " + asked.name();
            case NOT_JSON, NO_OBJECT -> "make " + asked.name() + " a JSON object";
        };
    }

    private String accountOr(String other) {
        return asked.account().isEmpty() ? other : asked.account();
    }

    /** The detail is what the configured profile needs; empty if there is none. */
    private static String credentials(String ofProfile) {
        return ofProfile.isEmpty()
                ? "set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or give the machine a role"
                : ofProfile;
    }
}
