package dev.secretly.aws.internal.failure;

import dev.secretly.store.http.TransportFault;
import java.net.HttpURLConnection;
import org.jspecify.annotations.Nullable;

/**
 * Why a call, or the answer for one secret, failed. It holds no text of AWS or of the SDK.
 *
 * @param kind what happened
 * @param detail a host, an error code, a status or a class, for some kinds; else empty
 * @param credentials why there are no credentials; null for other kinds
 * @param transport why there was no answer; null for other kinds
 */
public record CallFailure(
        Kind kind,
        String detail,
        @Nullable CredentialsFailure credentials,
        @Nullable TransportFault transport) {

    public CallFailure(Kind kind, String detail) {
        this(kind, detail, null, null);
    }

    /** No credentials were found. */
    public static CallFailure of(CredentialsFailure credentials) {
        return new CallFailure(Kind.NO_CREDENTIALS, "", credentials, null);
    }

    /** There was no answer. */
    public static CallFailure of(TransportFault transport) {
        return new CallFailure(Kind.TRANSPORT, "", null, transport);
    }

    /** What can happen. */
    public enum Kind {
        // Before a request.
        NO_REGION,
        NO_CREDENTIALS,
        BAD_REGION,
        BAD_ENDPOINT,
        BAD_CONFIGURATION,
        OLD_LIBRARY,
        TRANSPORT,
        // Responses.
        NOT_FOUND,
        NO_VERSION,
        DENIED,
        DECRYPTION_DENIED,
        BAD_CREDENTIALS,
        WRONG_CLOCK,
        THROTTLED,
        SERVER_ERROR,
        BAD_NAME,
        MARKED_FOR_DELETION,
        NOT_READY,
        BAD_TOKEN,
        NO_TOKEN_FILE,
        OTHER_ERROR,
        NOT_AWS,
        // What is in an answer.
        BAD_ANSWER,
        NO_ANSWER
    }

    private static final int TOO_MANY_REQUESTS = 429;

    /** A failure without a detail. */
    public static CallFailure of(Kind kind) {
        return new CallFailure(kind, "");
    }

    /** The failure that an error code of AWS stands for; the message is only looked at, never kept. */
    public static CallFailure ofCode(int status, String code, String message) {
        Kind kind = kind(code, message);
        if (kind != Kind.OTHER_ERROR) {
            return new CallFailure(kind, code);
        }
        if (status == TOO_MANY_REQUESTS) {
            return new CallFailure(Kind.THROTTLED, "429");
        }
        if (status == HttpURLConnection.HTTP_UNAUTHORIZED) {
            // AWS has no such answer without a code.
            return of(TransportFault.of(TransportFault.Kind.LOGIN_WANTED, "").withDetail("status 401"));
        }
        if (status == HttpURLConnection.HTTP_CLIENT_TIMEOUT) {
            return new CallFailure(Kind.SERVER_ERROR, "status 408");
        }
        if (status >= HttpURLConnection.HTTP_MULT_CHOICE && status < HttpURLConnection.HTTP_BAD_REQUEST) {
            return new CallFailure(Kind.NOT_AWS, "status " + status);
        }
        String detail = !code.isEmpty() ? code : status == 0 ? "without a code" : "status " + status;
        return new CallFailure(status >= 500 ? Kind.SERVER_ERROR : Kind.OTHER_ERROR, detail);
    }

    private static Kind kind(String code, String message) {
        return switch (code) {
            case "ResourceNotFoundException" -> message.contains("staging label") ? Kind.NO_VERSION : Kind.NOT_FOUND;
            case "ParameterNotFound" -> Kind.NOT_FOUND;
            case "AccessDeniedException", "AccessDenied", "UnauthorizedException" ->
                isAboutKey(message) ? Kind.DECRYPTION_DENIED : Kind.DENIED;
            case "DecryptionFailure", "DecryptionFailureException", "KMSAccessDeniedException", "InvalidKeyId" ->
                Kind.DECRYPTION_DENIED;
            case "UnrecognizedClientException",
                    "InvalidClientTokenId",
                    "ExpiredTokenException",
                    "ExpiredToken",
                    "IncompleteSignature",
                    "IncompleteSignatureException",
                    "MissingAuthenticationTokenException" -> Kind.BAD_CREDENTIALS;
            case "InvalidSignatureException", "SignatureDoesNotMatch" ->
                isAboutTime(message) ? Kind.WRONG_CLOCK : Kind.BAD_CREDENTIALS;
            case "RequestTimeTooSkewed", "RequestExpired", "RequestInTheFuture" -> Kind.WRONG_CLOCK;
            case "ThrottlingException",
                    "Throttling",
                    "ThrottledException",
                    "TooManyRequestsException",
                    "RequestLimitExceeded",
                    "RequestThrottled",
                    "RequestThrottledException",
                    "SlowDown",
                    "LimitExceededException" -> Kind.THROTTLED;
            case "InternalServiceError",
                    "InternalServiceErrorException",
                    "InternalServerError",
                    "InternalFailure",
                    "RequestTimeout",
                    "RequestTimeoutException",
                    "ServiceUnavailable",
                    "ServiceUnavailableException" -> Kind.SERVER_ERROR;
            case "InvalidRequestException" ->
                message.contains("deletion") || message.contains("deleted")
                        ? Kind.MARKED_FOR_DELETION
                        : Kind.OTHER_ERROR;
            case "InvalidParameterException", "ValidationException", "InvalidParameterValue" -> Kind.BAD_NAME;
            default -> Kind.OTHER_ERROR;
        };
    }

    /** The name of a role or secret may have KMS in it, too. */
    private static boolean isAboutKey(String message) {
        return message.contains("perform: kms:") || message.contains("Access to KMS is not allowed");
    }

    private static boolean isAboutTime(String message) {
        return message.contains("expired") || message.contains("Signature not yet current");
    }

    /** Whether it concerns one secret or parameter, so that others may be read all the same. */
    public boolean isOfOne() {
        return switch (kind) {
            case NOT_FOUND, DENIED, DECRYPTION_DENIED, BAD_NAME, MARKED_FOR_DELETION, NO_ANSWER -> true;
            default -> isTooLarge();
        };
    }

    /** Whether the answer was larger than any secret; one of several secrets may be smaller. */
    public boolean isTooLarge() {
        return transport != null && transport.kind() == TransportFault.Kind.TOO_LARGE;
    }

    /** Whether another attempt may succeed. */
    public boolean isTransient() {
        return kind == Kind.THROTTLED || kind == Kind.SERVER_ERROR;
    }
}
