package dev.secretly.aws.internal.call;

import dev.secretly.aws.internal.failure.CredentialsFailure;
import dev.secretly.aws.internal.failure.CredentialsFailure.Cause;
import dev.secretly.aws.internal.failure.CredentialsOrigin;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.WebIdentityTokenFileCredentialsProvider;
import software.amazon.awssdk.core.SdkSystemSetting;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.utils.SystemSetting;

/**
 * Finds out why the SDK's chain has no credentials. The chain says only in a text what each of its providers threw, so the one
 * that is configured is asked once more. Its exceptions are looked at, and never shown: they can hold what a server sent.
 */
final class CredentialsDiagnosis {

    private static final String SSO_CLIENT = "software/amazon/awssdk/services/sso/SsoClient.class";
    private static final String STS_CLIENT = "software/amazon/awssdk/services/sts/StsClient.class";
    private static final String SIGN_IN_CLIENT = "software/amazon/awssdk/services/signin/SigninClient.class";
    private static final int SERVER_ERRORS = 500;

    private final SharedConfiguration configuration = new SharedConfiguration();
    private final CredentialsOrigin origin = origin(configuration);

    /** Why there are no credentials. */
    CredentialsFailure find() {
        Optional<Cause> known = causeOfConfiguration();
        return known.isPresent() ? failure(known.get(), "") : ask();
    }

    /** The credentials did not arrive in time. */
    CredentialsFailure tooSlow(String time) {
        return failure(Cause.TOO_SLOW, time);
    }

    /** What the chain uses, given that neither properties nor variables have keys. */
    private static CredentialsOrigin origin(SharedConfiguration configuration) {
        if (isSet(SdkSystemSetting.AWS_WEB_IDENTITY_TOKEN_FILE)) {
            return CredentialsOrigin.WEB_IDENTITY;
        }
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
        if (isSet(SdkSystemSetting.AWS_CONTAINER_CREDENTIALS_FULL_URI)
                || isSet(SdkSystemSetting.AWS_CONTAINER_CREDENTIALS_RELATIVE_URI)) {
            return CredentialsOrigin.CONTAINER;
        }
        return configuration.isMissing() ? CredentialsOrigin.MISSING_PROFILE : CredentialsOrigin.NONE;
    }

    /** What is wrong before anything is asked. */
    private Optional<Cause> causeOfConfiguration() {
        return Optional.ofNullable(
                switch (origin) {
                    case WEB_IDENTITY ->
                        isMissing(STS_CLIENT)
                                ? Cause.NO_LIBRARY
                                : !isReadable(SdkSystemSetting.AWS_WEB_IDENTITY_TOKEN_FILE)
                                        ? Cause.NO_TOKEN_FILE
                                        : isSet(SdkSystemSetting.AWS_ROLE_ARN) ? null : Cause.NO_ROLE;
                    case SINGLE_SIGN_ON -> isMissing(SSO_CLIENT) ? Cause.NO_LIBRARY : null;
                    case ROLE -> isMissing(STS_CLIENT) ? Cause.NO_LIBRARY : null;
                    case LOGIN_SESSION -> isMissing(SIGN_IN_CLIENT) ? Cause.NO_LIBRARY : null;
                    case CONTAINER ->
                        isSet(SdkSystemSetting.AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE)
                                        && !isReadable(SdkSystemSetting.AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE)
                                ? Cause.NO_TOKEN_FILE
                                : null;
                    case PROCESS -> null;
                    case GIVEN, MISSING_PROFILE, NONE -> Cause.NOT_FOUND;
                });
    }

    private CredentialsFailure ask() {
        try {
            configured().resolveCredentials();
            // It works now, so it failed for a moment only.
            return failure(Cause.FAILED, "");
        } catch (SdkServiceException answered) {
            return ofAnswer(answered);
        } catch (RuntimeException failed) {
            return ofChain(failed);
        }
    }

    private AwsCredentialsProvider configured() {
        return switch (origin) {
            case WEB_IDENTITY -> WebIdentityTokenFileCredentialsProvider.create();
            case CONTAINER -> ContainerCredentialsProvider.builder().build();
            default -> ProfileCredentialsProvider.create(configuration.name());
        };
    }

    private CredentialsFailure ofAnswer(SdkServiceException answered) {
        int status = answered.statusCode();
        String type = answered.getClass().getSimpleName();
        if (status >= SERVER_ERRORS) {
            return failure(Cause.SERVER_ERROR, String.valueOf(status));
        }
        if (type.equals("ExpiredTokenException") || type.equals("UnauthorizedException")) {
            return failure(Cause.EXPIRED, "");
        }
        return failure(type.equals("InvalidIdentityTokenException") ? Cause.INVALID_TOKEN : Cause.DENIED, "");
    }

    private CredentialsFailure ofChain(Throwable failed) {
        for (@Nullable Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SdkServiceException answered) {
                return ofAnswer(answered);
            }
            if (cause.getClass().getSimpleName().equals("ExpiredTokenException")) {
                return failure(Cause.EXPIRED, "");
            }
            if (isOfNetwork(cause)) {
                return failure(isNotAllowed() ? Cause.HOST_NOT_ALLOWED : Cause.UNREACHABLE, "");
            }
        }
        if (isNotAllowed()) {
            return failure(Cause.HOST_NOT_ALLOWED, "");
        }
        if (origin == CredentialsOrigin.SINGLE_SIGN_ON || origin == CredentialsOrigin.LOGIN_SESSION) {
            return failure(Cause.EXPIRED, "");
        }
        boolean isAnswered =
                origin != CredentialsOrigin.PROCESS && hasCause(failed, IOException.class, SdkClientException.class);
        return failure(isAnswered ? Cause.BAD_ANSWER : Cause.FAILED, "");
    }

    private static boolean isOfNetwork(Throwable cause) {
        return cause instanceof UnknownHostException
                || cause instanceof ConnectException
                || cause instanceof NoRouteToHostException
                || cause instanceof SocketTimeoutException
                || cause instanceof SocketException;
    }

    private static boolean hasCause(Throwable failed, Class<?>... types) {
        for (@Nullable Throwable cause = failed; cause != null; cause = cause.getCause()) {
            for (Class<?> type : types) {
                if (type.isInstance(cause)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The SDK sends the token of a container over plain HTTP only to this machine, ECS and EKS. */
    private boolean isNotAllowed() {
        if (origin != CredentialsOrigin.CONTAINER) {
            return false;
        }
        return SdkSystemSetting.AWS_CONTAINER_CREDENTIALS_FULL_URI
                .getStringValue()
                .map(ContainerHost::isRefused)
                .orElse(false);
    }

    private static boolean isReadable(SystemSetting setting) {
        return setting.getStringValue().map(Path::of).filter(Files::isReadable).isPresent();
    }

    private static boolean isSet(SystemSetting setting) {
        return setting.getStringValue().filter(text -> !text.isBlank()).isPresent();
    }

    private static boolean isMissing(String type) {
        return CredentialsDiagnosis.class.getClassLoader().getResource(type) == null;
    }

    private CredentialsFailure failure(Cause cause, String detail) {
        return new CredentialsFailure(origin, cause, configuration.name(), detail);
    }

    /** Which hosts the SDK refuses. */
    private static final class ContainerHost {

        private ContainerHost() {}

        static boolean isRefused(String address) {
            try {
                URI uri = URI.create(address);
                String host = String.valueOf(uri.getHost());
                boolean isLocal = host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
                boolean isOfAws = host.startsWith("169.254.170.") || host.equalsIgnoreCase("[fd00:ec2::23]");
                return !"https".equals(uri.getScheme()) && !isLocal && !isOfAws;
            } catch (IllegalArgumentException malformed) {
                return true;
            }
        }
    }
}
