package dev.secretly.aws.internal.call;

import java.net.URI;
import software.amazon.awssdk.core.SdkSystemSetting;

/** What ECS and EKS Pod Identity set, so that a container finds its credentials. */
final class ContainerSettings {

    private ContainerSettings() {}

    /** Whether there is an endpoint for credentials. */
    static boolean areSet() {
        return SdkSettings.isSet(SdkSystemSetting.AWS_CONTAINER_CREDENTIALS_FULL_URI) || isRelative();
    }

    private static boolean isRelative() {
        return SdkSettings.isSet(SdkSystemSetting.AWS_CONTAINER_CREDENTIALS_RELATIVE_URI);
    }

    /** Whether a token is sent to the endpoint. */
    static boolean hasToken() {
        return SdkSettings.isSet(SdkSystemSetting.AWS_CONTAINER_AUTHORIZATION_TOKEN)
                || SdkSettings.isSet(SdkSystemSetting.AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE);
    }

    /** Whether the token is in a file that cannot be read. */
    static boolean isTokenFileMissing() {
        return hasToken()
                && !SdkSettings.isSet(SdkSystemSetting.AWS_CONTAINER_AUTHORIZATION_TOKEN)
                && !SdkSettings.isReadableFile(SdkSystemSetting.AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE);
    }

    /** Whether the SDK refuses the host: it sends a token over plain HTTP only to this machine, ECS and EKS. */
    static boolean isHostRefused() {
        return !isRelative()
                && SdkSystemSetting.AWS_CONTAINER_CREDENTIALS_FULL_URI
                        .getStringValue()
                        .map(ContainerSettings::isRefused)
                        .orElse(false);
    }

    private static boolean isRefused(String address) {
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
