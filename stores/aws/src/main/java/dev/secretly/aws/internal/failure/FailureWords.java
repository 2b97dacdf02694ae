package dev.secretly.aws.internal.failure;

import dev.secretly.runtime.spi.StoreException;
import dev.secretly.store.http.TransportFault;
import java.util.Objects;

/**
 * Puts failures into words: what happened, and what to do about it.
 *
 * @param asked what was asked for
 */
public record FailureWords(Asked asked) {

    /** Words that name what has been found out so far, such as the region. */
    @FunctionalInterface
    public interface Source {

        /** The words. */
        FailureWords now();
    }

    /** The way to a secret. */
    public enum Way {
        NETWORK,
        LOCAL_PORT,
        LAMBDA_EXTENSION
    }

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
     * @param way how it was asked
     */
    public record Asked(
            String noun,
            String name,
            String action,
            String resource,
            String region,
            String account,
            String host,
            Way way) {}

    /** What to throw or to answer. */
    public StoreException of(CallFailure failure) {
        String problem = problem(failure);
        return failure.kind() == CallFailure.Kind.DENIED || failure.kind() == CallFailure.Kind.DECRYPTION_DENIED
                ? StoreException.denied(problem, remedy(failure))
                : new StoreException(problem, remedy(failure));
    }

    /** How to add a table that does not exist, with a key. */
    public String createTable(String key) {
        String region = asked.region().isEmpty() ? "" : " in " + asked.region();
        return "create the secret " + asked.name() + region + " as a JSON object with the key " + key;
    }

    private String problem(CallFailure failure) {
        return switch (failure.kind()) {
            case NO_REGION -> "no region is set";
            case NO_CREDENTIALS -> credentials(failure).problem();
            case BAD_REGION -> "the region is not a valid AWS region name";
            case BAD_CONFIGURATION -> "a setting or file of the AWS SDK cannot be used (" + failure.detail() + ")";
            case OLD_LIBRARY -> "a library of the AWS SDK is missing, or too old (" + failure.detail() + ")";
            case NO_VERSION -> "the " + asked.noun() + " " + asked.name() + " has no value yet";
            case TRANSPORT -> transport(failure).problem();
            case BAD_ENDPOINT -> "the configured endpoint is not an http or https URL of a server";
            case NOT_FOUND -> "there is no " + asked.noun() + " " + asked.name() + in();
            case DENIED -> "access denied";
            case DECRYPTION_DENIED -> "the program may not decrypt it";
            case BAD_CREDENTIALS -> "AWS does not accept the credentials (" + failure.detail() + ")";
            case WRONG_CLOCK -> "AWS does not accept the time of this machine";
            case THROTTLED -> "too many requests";
            case SERVER_ERROR -> "AWS failed to answer (" + failure.detail() + ")";
            case BAD_NAME -> "AWS does not accept the name " + asked.name();
            case MARKED_FOR_DELETION -> "it is marked for deletion";
            case NOT_READY -> "the local port is not ready yet, because the function is still starting";
            case BAD_TOKEN -> "the local port does not accept the token";
            case NO_TOKEN_FILE -> "the file that AWS_TOKEN names cannot be read";
            case OTHER_ERROR -> "AWS answered with an error (" + failure.detail() + ")";
            case NOT_AWS -> "something other than AWS answered (" + failure.detail() + ")";
            case BAD_ANSWER -> "AWS sent an answer that cannot be understood";
            case NO_ANSWER -> "no answer for " + asked.name();
        };
    }

    private static CredentialsWords credentials(CallFailure failure) {
        return new CredentialsWords(Objects.requireNonNull(failure.credentials()));
    }

    private String in() {
        String region = asked.region().isEmpty() ? "" : " in " + asked.region();
        return region + (asked.account().isEmpty() ? "" : ", with the credentials of " + asked.account());
    }

    private String remedy(CallFailure failure) {
        return switch (failure.kind()) {
            case NO_REGION -> "set AWS_REGION to the region of the " + asked.noun() + " " + asked.name();
            case NO_CREDENTIALS -> credentials(failure).remedy();
            case BAD_REGION -> "set AWS_REGION to a region such as eu-central-1";
            case BAD_CONFIGURATION ->
                "correct the files ~/.aws/config and ~/.aws/credentials, and the variables that start with AWS_";
            case OLD_LIBRARY -> "use the AWS SDK from 2.26 and jackson-core from 2.15";
            case NO_VERSION -> "run aws secretsmanager put-secret-value --secret-id " + asked.name();
            case BAD_ENDPOINT -> endpoint();
            case TRANSPORT -> remedy(transport(failure));
            case NOT_FOUND -> creation();
            case DENIED -> "allow " + asked.action() + " on " + asked.resource() + " in the IAM policy of the program";
            case DECRYPTION_DENIED ->
                "allow kms:Decrypt on the KMS key of the " + asked.noun() + " " + asked.name()
                        + " in the IAM policy of the program, and in the key policy";
            case BAD_CREDENTIALS -> "renew the credentials: " + accountOr("those of the program");
            case WRONG_CLOCK -> "correct the clock of this machine";
            case THROTTLED -> "keep all secrets in one document, or ask AWS for a higher quota";
            case SERVER_ERROR, OTHER_ERROR, BAD_ANSWER, NO_ANSWER ->
                "try again; if it still fails, check the AWS Health Dashboard, and CloudTrail for " + asked.action();
            case NOT_AWS ->
                "check " + (asked.way() == Way.NETWORK ? "AWS_ENDPOINT_URL, and" : "the port, and")
                        + " what proxy or gateway is on the way to " + asked.host();
            case BAD_NAME -> "correct the name in the address";
            case MARKED_FOR_DELETION -> "run aws secretsmanager restore-secret --secret-id " + asked.name();
            case NOT_READY -> "load the secrets in the first invocation, not in a static field or constructor";
            case BAD_TOKEN, NO_TOKEN_FILE -> token();
        };
    }

    private static TransportFault transport(CallFailure failure) {
        return Objects.requireNonNull(failure.transport());
    }

    private String remedy(TransportFault transport) {
        return switch (transport.kind()) {
            case NO_CONNECTION, TOO_SLOW, BROKEN_OFF -> connection();
            case UNKNOWN_HOST -> "correct AWS_REGION or AWS_ENDPOINT_URL, or check the DNS settings of this machine";
            case BAD_ADDRESS -> endpoint();
            case TOO_LARGE -> "split " + asked.name() + " into several secrets";
            case LOGIN_WANTED -> "make sure that no proxy or gateway between this machine and AWS asks for a login";
            default -> transport.remedy();
        };
    }

    private String connection() {
        return asked.way() == Way.NETWORK
                ? "make sure that this machine can reach " + asked.host()
                        + ": check the NAT gateway or VPC endpoint, the security group and the proxy"
                : "add the Lambda extension, or start the Workload Credentials Provider, on the port"
                        + " PARAMETERS_SECRETS_EXTENSION_HTTP_PORT (default 2773)";
    }

    private String token() {
        return asked.way() == Way.LAMBDA_EXTENSION
                ? "keep AWS_SESSION_TOKEN as Lambda sets it"
                : "set AWS_TOKEN to the token of the Workload Credentials Provider, or to file:// and the path of the file that"
                        + " holds it";
    }

    private String creation() {
        String create = "create the " + asked.noun() + " " + asked.name() + ", or correct the address";
        return asked.way() == Way.NETWORK ? create + ", AWS_REGION or the account (AWS_PROFILE)" : create;
    }

    private String endpoint() {
        return asked.way() == Way.NETWORK
                ? "correct AWS_ENDPOINT_URL (or AWS_ENDPOINT_URL_SECRETS_MANAGER, AWS_ENDPOINT_URL_SSM), or endpoint_url in the"
                        + " shared configuration file"
                : "set PARAMETERS_SECRETS_EXTENSION_HTTP_PORT to the number of a port";
    }

    private String accountOr(String other) {
        return asked.account().isEmpty() ? other : asked.account();
    }
}
