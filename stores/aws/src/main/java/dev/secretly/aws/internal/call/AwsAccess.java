package dev.secretly.aws.internal.call;

import dev.secretly.aws.internal.failure.CallFailure;
import dev.secretly.aws.internal.failure.CredentialsFailure;
import dev.secretly.aws.internal.failure.CredentialsFailure.Cause;
import dev.secretly.aws.internal.failure.CredentialsOrigin;
import dev.secretly.aws.internal.failure.FailureException;
import dev.secretly.runtime.spi.StoreLogins;
import dev.secretly.runtime.spi.StoreRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;

/**
 * Region and credentials: those that the program chose, else those that the SDK finds.
 *
 * @param region the region; null for that of the SDK's chain
 * @param credentials the credentials; null for those of the SDK's chain
 */
public record AwsAccess(@Nullable Region region, @Nullable AwsCredentialsProvider credentials) {

    /** Uses the SDK's default chains. */
    public static final AwsAccess DEFAULT = new AwsAccess(null, null);

    /** The same access; if no region was chosen, that of an ARN, which is empty for a plain name. */
    public AwsAccess inRegionOf(String arnRegion) {
        return region == null && !arnRegion.isEmpty() ? new AwsAccess(Region.of(arnRegion), credentials) : this;
    }

    Region findRegion() throws FailureException {
        if (region != null) {
            return region;
        }
        try {
            return DefaultAwsRegionProviderChain.builder().build().getRegion();
        } catch (SdkException none) {
            throw new FailureException(CallFailure.Kind.NO_REGION);
        }
    }

    AwsCredentials findCredentials(StoreRequest request) throws FailureException {
        try {
            return (credentials == null ? chain(request.logins()) : credentials).resolveCredentials();
        } catch (RuntimeException none) {
            if (credentials == null) {
                return new CredentialsDiagnosis().again(request);
            }
            throw ofGiven(Cause.NOT_FOUND, none.getClass().getSimpleName());
        }
    }

    /** One chain for all sources, since it keeps credentials until they expire, and some take long to get. */
    private static AwsCredentialsProvider chain(StoreLogins logins) throws FailureException {
        try {
            return logins.get(
                    DefaultCredentialsProvider.class,
                    "AWS",
                    kept -> true,
                    () -> DefaultCredentialsProvider.builder().build());
        } catch (RuntimeException ofSdk) {
            throw ofSdk;
        } catch (Exception impossible) {
            throw new FailureException(CallFailure.Kind.BAD_CONFIGURATION);
        }
    }

    /** The failure of credentials that did not arrive in time. */
    CallFailure tooSlow(Duration time) {
        String words = time.toSeconds() + " s";
        return (credentials == null ? new CredentialsDiagnosis().tooSlow(words) : ofGiven(Cause.TOO_SLOW, words))
                .failure();
    }

    private static FailureException ofGiven(Cause cause, String detail) {
        return new FailureException(CallFailure.of(new CredentialsFailure(CredentialsOrigin.GIVEN, cause, "", detail)));
    }

    /** The setting that decides which account is asked. */
    public String account() {
        if (credentials != null) {
            return "the given provider";
        }
        if (System.getenv("AWS_ACCESS_KEY_ID") != null || System.getProperty("aws.accessKeyId") != null) {
            return "AWS_ACCESS_KEY_ID";
        }
        String profile = System.getProperty("aws.profile", System.getenv("AWS_PROFILE"));
        return profile == null ? "the default chain" : "the profile " + profile;
    }
}
