package dev.secretly.aws.internal.call;

import dev.secretly.aws.internal.failure.CallFailure;
import dev.secretly.aws.internal.failure.CredentialsFailure;
import dev.secretly.aws.internal.failure.CredentialsFailure.Cause;
import dev.secretly.aws.internal.failure.CredentialsOrigin;
import dev.secretly.aws.internal.failure.FailureException;
import dev.secretly.runtime.spi.StoreRequest;
import java.io.InterruptedIOException;
import java.net.HttpURLConnection;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.WebIdentityTokenFileCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkSystemSetting;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * Finds out why the SDK's chain has no credentials. The chain says only in a text what each of its providers threw, so the one
 * that is configured is asked once more. Its exceptions are looked at, and never shown: they can hold what a server sent.
 */
final class CredentialsDiagnosis {

    private static final String SERVICES = "software.amazon.awssdk.services.";
    private static final String EXPIRED_TOKEN = "ExpiredTokenException";
    private static final int SERVER_ERRORS = 500;
    private static final Duration TIME_TO_ASK = Duration.ofSeconds(1);

    private final SharedConfiguration configuration;
    private final CredentialsOrigin origin;

    /** The diagnosis of the chosen profile. */
    CredentialsDiagnosis() {
        this.configuration = new SharedConfiguration();
        this.origin = SdkSettings.isSet(SdkSystemSetting.AWS_WEB_IDENTITY_TOKEN_FILE)
                ? CredentialsOrigin.WEB_IDENTITY
                : origin(configuration);
    }

    private CredentialsDiagnosis(SharedConfiguration configuration) {
        this.configuration = configuration;
        this.origin = origin(configuration);
    }

    /** The diagnosis of the profile with whose credentials a role is assumed; empty if it has only keys. */
    private Optional<CredentialsDiagnosis> source() {
        return configuration
                .source()
                .map(CredentialsDiagnosis::new)
                .filter(source ->
                        source.origin != CredentialsOrigin.NONE && source.origin != CredentialsOrigin.EMPTY_PROFILE);
    }

    /**
     * Asks the configured provider once more.
     *
     * @return its credentials, if it failed for a moment only
     * @throws FailureException why there are none
     */
    AwsCredentials again(StoreRequest request) throws FailureException {
        Optional<Cause> known = causeOfConfiguration();
        if (known.isPresent()) {
            throw failure(known.get(), "");
        }
        // A program is not run again: it may want a touch or a code each time.
        if (origin == CredentialsOrigin.PROCESS || request.timeLeft().compareTo(TIME_TO_ASK) <= 0) {
            throw failure(Cause.FAILED, "");
        }
        return ask();
    }

    /** The credentials did not arrive in time. */
    FailureException tooSlow(String time) {
        return causeOfConfiguration().map(known -> failure(known, "")).orElseGet(() -> failure(Cause.TOO_SLOW, time));
    }

    /** What the chain uses, given that neither properties nor variables have keys. */
    private static CredentialsOrigin origin(SharedConfiguration configuration) {
        if (configuration.hasSso()) {
            return CredentialsOrigin.SINGLE_SIGN_ON;
        }
        if (configuration.hasRole()) {
            return CredentialsOrigin.ROLE;
        }
        if (configuration.hasLoginSession()) {
            return CredentialsOrigin.LOGIN_SESSION;
        }
        if (configuration.hasProcess()) {
            return CredentialsOrigin.PROCESS;
        }
        if (ContainerSettings.areSet()) {
            return CredentialsOrigin.CONTAINER;
        }
        if (configuration.isMissing()) {
            return CredentialsOrigin.MISSING_PROFILE;
        }
        return configuration.isChosen() ? CredentialsOrigin.EMPTY_PROFILE : CredentialsOrigin.NONE;
    }

    /** What is wrong before anything is asked. */
    private Optional<Cause> causeOfConfiguration() {
        return switch (origin) {
            case WEB_IDENTITY -> causeOfWebIdentity();
            case SINGLE_SIGN_ON ->
                noLibrary(OptionalLibrary.SSO.isMissing()
                        || (configuration.hasSsoSession() && OptionalLibrary.SSO_OIDC.isMissing()));
            case ROLE -> noLibrary(OptionalLibrary.STS.isMissing());
            case LOGIN_SESSION -> noLibrary(OptionalLibrary.SIGN_IN.isMissing());
            case CONTAINER ->
                ContainerSettings.isTokenFileMissing() ? Optional.of(Cause.NO_TOKEN_FILE) : Optional.empty();
            case PROCESS -> Optional.empty();
            case GIVEN, MISSING_PROFILE, EMPTY_PROFILE, NONE -> Optional.of(Cause.NOT_FOUND);
        };
    }

    private static Optional<Cause> causeOfWebIdentity() {
        if (OptionalLibrary.STS.isMissing()) {
            return Optional.of(Cause.NO_LIBRARY);
        }
        if (!SdkSettings.isReadableFile(SdkSystemSetting.AWS_WEB_IDENTITY_TOKEN_FILE)) {
            return Optional.of(Cause.NO_TOKEN_FILE);
        }
        return SdkSettings.isSet(SdkSystemSetting.AWS_ROLE_ARN) ? Optional.empty() : Optional.of(Cause.NO_ROLE);
    }

    private static Optional<Cause> noLibrary(boolean isMissing) {
        return isMissing ? Optional.of(Cause.NO_LIBRARY) : Optional.empty();
    }

    private AwsCredentials ask() throws FailureException {
        AwsCredentialsProvider provider = configured();
        try {
            return provider.resolveCredentials();
        } catch (SdkServiceException answered) {
            throw ofAnswer(answered);
        } catch (RuntimeException failed) {
            throw ofChain(failed);
        } finally {
            if (provider instanceof SdkAutoCloseable closeable) {
                closeable.close();
            }
        }
    }

    private AwsCredentialsProvider configured() {
        return switch (origin) {
            case WEB_IDENTITY -> WebIdentityTokenFileCredentialsProvider.create();
            case CONTAINER -> ContainerCredentialsProvider.builder().build();
            default -> ProfileCredentialsProvider.create(configuration.name());
        };
    }

    private FailureException ofAnswer(SdkServiceException answered) {
        Optional<CredentialsDiagnosis> source = isOfConfigured(answered) ? Optional.empty() : source();
        if (source.isPresent()) {
            return source.get().ofAnswer(answered);
        }
        String status = String.valueOf(answered.statusCode());
        if (answered.statusCode() >= SERVER_ERRORS || answered.isThrottlingException()) {
            return failure(isOfConfigured(answered) ? Cause.SERVER_ERROR : Cause.FAILED, status);
        }
        boolean isForbidden = answered.statusCode() == HttpURLConnection.HTTP_FORBIDDEN
                || answered.statusCode() == HttpURLConnection.HTTP_UNAUTHORIZED;
        String type = answered.getClass().getSimpleName();
        return switch (origin) {
            case LOGIN_SESSION -> failure(Cause.EXPIRED, "");
            case SINGLE_SIGN_ON ->
                failure(isExpired(type) ? Cause.EXPIRED : isForbidden ? Cause.DENIED : Cause.FAILED, "");
            case WEB_IDENTITY -> failure(causeOfSts(answered), "");
            case CONTAINER ->
                failure(isForbidden && ContainerSettings.hasToken() ? Cause.DENIED : Cause.REFUSED, status);
            default -> failure(isOfConfigured(answered) && isAccessDenied(answered) ? Cause.DENIED : Cause.FAILED, "");
        };
    }

    private static Cause causeOfSts(SdkServiceException answered) {
        String type = answered.getClass().getSimpleName();
        if (type.equals("InvalidIdentityTokenException")) {
            return Cause.INVALID_TOKEN;
        }
        if (isExpired(type)) {
            return Cause.EXPIRED;
        }
        return isAccessDenied(answered) ? Cause.DENIED : Cause.FAILED;
    }

    private static boolean isExpired(String type) {
        return type.equals(EXPIRED_TOKEN) || type.equals("UnauthorizedException");
    }

    private static boolean isAccessDenied(SdkServiceException answered) {
        return isOfService(answered) && ErrorCode.of(answered).equals("AccessDenied");
    }

    /** Whether STS sent it, for a role: what the role is assumed with can have failed, too. */
    private boolean isOfConfigured(SdkServiceException answered) {
        return origin != CredentialsOrigin.ROLE || answered.getClass().getName().startsWith(SERVICES + "sts.");
    }

    private static boolean isOfService(SdkServiceException answered) {
        return answered.getClass().getName().startsWith(SERVICES);
    }

    private FailureException ofChain(RuntimeException failed) {
        for (@Nullable Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SdkServiceException answered) {
                return ofAnswer(answered);
            }
            Optional<Cause> known = known(cause);
            if (known.equals(Optional.of(Cause.EXPIRED)) && source().isPresent()) {
                return source().get().failure(Cause.EXPIRED, "");
            }
            if (known.isPresent()) {
                boolean isOther = origin == CredentialsOrigin.ROLE && known.get() != Cause.NO_LIBRARY;
                return failure(isOther ? Cause.FAILED : known.get(), "");
            }
        }
        if (failed instanceof SdkClientException
                && source().filter(CredentialsDiagnosis::isLogin).isPresent()) {
            return source().get().failure(Cause.EXPIRED, "");
        }
        return failure(
                isHostRefused()
                        ? Cause.HOST_NOT_ALLOWED
                        : isLogin() && failed instanceof SdkClientException ? Cause.EXPIRED : Cause.FAILED,
                "");
    }

    private boolean isLogin() {
        return origin == CredentialsOrigin.SINGLE_SIGN_ON || origin == CredentialsOrigin.LOGIN_SESSION;
    }

    private Optional<Cause> known(Throwable cause) {
        if (cause.getClass().getSimpleName().equals(EXPIRED_TOKEN)) {
            return Optional.of(Cause.EXPIRED);
        }
        if (cause instanceof ClassNotFoundException) {
            return Optional.of(Cause.NO_LIBRARY);
        }
        if (cause instanceof SSLException) {
            return Optional.of(Cause.NOT_SECURE);
        }
        if (cause instanceof UnknownHostException
                || cause instanceof SocketException
                || cause instanceof InterruptedIOException) {
            return Optional.of(isHostRefused() ? Cause.HOST_NOT_ALLOWED : Cause.UNREACHABLE);
        }
        String type = cause.getClass().getSimpleName();
        return type.contains("XMLStream") || type.contains("JsonPars")
                ? Optional.of(Cause.BAD_ANSWER)
                : Optional.empty();
    }

    /** Loaded only for an exception of a client, where the library of this class is present. */
    private static final class ErrorCode {

        private ErrorCode() {}

        static String of(SdkServiceException answered) {
            return answered instanceof AwsServiceException ofAws && ofAws.awsErrorDetails() != null
                    ? String.valueOf(ofAws.awsErrorDetails().errorCode())
                    : "";
        }
    }

    private boolean isHostRefused() {
        return origin == CredentialsOrigin.CONTAINER && ContainerSettings.isHostRefused();
    }

    private FailureException failure(Cause cause, String detail) {
        return new FailureException(
                CallFailure.of(new CredentialsFailure(origin, cause, configuration.name(), detail)));
    }
}
