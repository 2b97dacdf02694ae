package dev.secretly.aws.internal.call;

import dev.secretly.aws.internal.address.Partition;
import dev.secretly.aws.internal.failure.CallFailure;
import dev.secretly.aws.internal.failure.FailureException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.SdkSystemSetting;
import software.amazon.awssdk.profiles.ProfileProperty;
import software.amazon.awssdk.regions.EndpointTag;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.ServiceEndpointKey;
import software.amazon.awssdk.regions.ServiceMetadata;
import software.amazon.awssdk.utils.SystemSetting;

/**
 * The server of a service in a region. As AWS documents it (service-specific endpoints): {@code AWS_ENDPOINT_URL_SERVICE}, then
 * {@code AWS_ENDPOINT_URL}, then {@code endpoint_url} of the shared configuration file, then the one of the region and
 * its partition.
 */
final class Endpoint {

    private static final String VARIABLE = "AWS_ENDPOINT_URL";
    private static final String PROPERTY = "aws.endpointUrl";

    /** Not the constant of {@link SdkSystemSetting}, which versions of the SDK before 2.44.8 lack. */
    private static final SystemSetting IGNORE =
            new Setting("aws.ignoreConfiguredEndpointUrls", "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "false");

    private record Setting(String property, String environmentVariable, String defaultValue) implements SystemSetting {}

    private Endpoint() {}

    static URI of(Operation.Service service, Region region, SharedConfiguration configuration) throws FailureException {
        Optional<String> configured = configured(service, configuration);
        if (configured.isPresent()) {
            return server(configured.get(), CallFailure.Kind.BAD_ENDPOINT);
        }
        List<EndpointTag> tags = new ArrayList<>();
        boolean isFips = configuration.isOn(SdkSystemSetting.AWS_USE_FIPS_ENDPOINT, ProfileProperty.USE_FIPS_ENDPOINT);
        if (isFips) {
            tags.add(EndpointTag.FIPS);
        }
        if (configuration.isOn(SdkSystemSetting.AWS_USE_DUALSTACK_ENDPOINT, ProfileProperty.USE_DUALSTACK_ENDPOINT)
                && !isAlwaysDualStack(service, region, isFips)) {
            tags.add(EndpointTag.DUALSTACK);
        }
        ServiceEndpointKey key =
                ServiceEndpointKey.builder().region(region).tags(tags).build();
        return server("https://" + ServiceMetadata.of(service.id()).endpointFor(key), CallFailure.Kind.BAD_REGION);
    }

    /** The usual names of Secrets Manager have both kinds of addresses in these partitions, as the rules of the SDK's client say. */
    private static boolean isAlwaysDualStack(Operation.Service service, Region region, boolean isFips) {
        return service == Operation.Service.SECRETS_MANAGER
                && switch (Partition.of(region.id())) {
                    case "aws", "aws-us-gov" -> true;
                    case "aws-cn" -> !isFips;
                    default -> false;
                };
    }

    private static Optional<String> configured(Operation.Service service, SharedConfiguration configuration) {
        if (configuration.isOn(IGNORE, "ignore_configured_endpoint_urls")) {
            return Optional.empty();
        }
        String property = service == Operation.Service.SECRETS_MANAGER ? "SecretsManager" : "Ssm";
        return setting(PROPERTY + property, VARIABLE + "_" + service.variable())
                .or(() -> setting(PROPERTY, VARIABLE))
                .or(() -> configuration.endpoint(service));
    }

    private static Optional<String> setting(String property, String variable) {
        return Optional.ofNullable(System.getProperty(property))
                .or(() -> Optional.ofNullable(System.getenv(variable)))
                .filter(text -> !text.isBlank());
    }

    private static URI server(String address, CallFailure.Kind otherwise) throws FailureException {
        try {
            URI server = new URI(address.strip());
            boolean isHttp = "http".equals(server.getScheme()) || "https".equals(server.getScheme());
            if (isHttp && server.getHost() != null && server.getUserInfo() == null) {
                return server;
            }
        } catch (URISyntaxException malformed) {
            // Reported below, without the text, which could hold a password.
        }
        throw new FailureException(otherwise);
    }
}
