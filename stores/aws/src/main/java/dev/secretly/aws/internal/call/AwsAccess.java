package dev.secretly.aws.internal.call;

import dev.secretly.aws.internal.failure.CallFailure;
import dev.secretly.aws.internal.failure.FailureException;
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

    private static final String SSO_CLIENT = "software/amazon/awssdk/services/sso/SsoClient.class";
    private static final String STS_CLIENT = "software/amazon/awssdk/services/sts/StsClient.class";

    /** One chain for all, since it keeps credentials until they expire, and some take long to get. */
    private static final class Chain {
        private static final AwsCredentialsProvider CREDENTIALS =
                DefaultCredentialsProvider.builder().build();
    }

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

    AwsCredentials findCredentials() throws FailureException {
        try {
            AwsCredentialsProvider provider = credentials == null ? Chain.CREDENTIALS : credentials;
            return provider.resolveCredentials();
        } catch (RuntimeException none) {
            throw new FailureException(new CallFailure(CallFailure.Kind.NO_CREDENTIALS, remedyOfProfile()));
        }
    }

    /** What the profile needs; empty if it says nothing about where its credentials come from. */
    private String remedyOfProfile() {
        if (credentials != null) {
            return "pass a provider that has credentials to credentials(...) of the source";
        }
        SharedConfiguration configuration = new SharedConfiguration();
        if (configuration.hasSso()) {
            return isPresent(SSO_CLIENT)
                    ? "run aws sso login --profile " + configuration.name()
                    : "the profile " + configuration.name()
                            + " uses single sign-on: add the libraries software.amazon.awssdk:sso and software.amazon.awssdk:ssooidc to the program";
        }
        if (configuration.hasRole()) {
            return isPresent(STS_CLIENT)
                    ? "check the role of the profile " + configuration.name()
                            + ", and who may assume it (sts:AssumeRole)"
                    : "add the library software.amazon.awssdk:sts to the program, for the role of the profile "
                            + configuration.name();
        }
        if (System.getenv("AWS_WEB_IDENTITY_TOKEN_FILE") != null && !isPresent(STS_CLIENT)) {
            return "add the library software.amazon.awssdk:sts to the program, for the role in AWS_ROLE_ARN";
        }
        if (configuration.hasProcess()) {
            return "check the credential_process of the profile " + configuration.name();
        }
        return configuration.isMissing()
                ? "correct AWS_PROFILE: no shared file has the profile " + configuration.name()
                : "";
    }

    private static boolean isPresent(String type) {
        return AwsAccess.class.getClassLoader().getResource(type) != null;
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
