package dev.secretly.aws;

import dev.secretly.aws.internal.address.AwsAddress;
import dev.secretly.aws.internal.address.AwsAddress.Scheme;
import dev.secretly.aws.internal.call.AwsAccess;
import dev.secretly.aws.internal.store.AwsSources;
import dev.secretly.aws.internal.store.ParameterStoreReader;
import dev.secretly.aws.internal.store.SecretsManagerReader;
import dev.secretly.runtime.spi.SecretAnswer;
import dev.secretly.runtime.spi.SecretSource;
import dev.secretly.runtime.spi.StoreRequest;
import java.util.List;
import java.util.Objects;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/** A secret for each table, or a parameter for each key. Immutable and thread-safe. */
public final class AwsKeys implements SecretSource {

    private final AwsAddress address;
    private final AwsAccess access;
    private final SecretSource source;

    AwsKeys(AwsAddress address, AwsAccess access) {
        this.address = address;
        this.access = access;
        this.source = address.scheme() == Scheme.PARAMETER_STORE
                ? AwsSources.parameters(
                        address, new ParameterStoreReader(address.name(), access.inRegionOf(address.region())))
                : AwsSources.tables(address, new SecretsManagerReader(access.inRegionOf(address.region())));
    }

    /**
     * Chooses a region instead of the one that the SDK finds, and instead of the region of an ARN.
     *
     * @param region the region
     * @return a copy with this region
     * @throws NullPointerException if the region is null
     */
    public AwsKeys region(Region region) {
        return new AwsKeys(address, new AwsAccess(Objects.requireNonNull(region, "region"), access.credentials()));
    }

    /**
     * Chooses credentials instead of those that the SDK finds.
     *
     * @param credentials a provider of credentials
     * @return a copy with these credentials
     * @throws NullPointerException if the provider is null
     */
    public AwsKeys credentials(AwsCredentialsProvider credentials) {
        return new AwsKeys(address, new AwsAccess(access.region(), Objects.requireNonNull(credentials, "credentials")));
    }

    @Override
    public String name() {
        return address.text();
    }

    @Override
    public List<SecretAnswer> ask(StoreRequest request) throws Exception {
        return source.ask(request);
    }

    @Override
    public void close() {
        source.close();
    }
}
