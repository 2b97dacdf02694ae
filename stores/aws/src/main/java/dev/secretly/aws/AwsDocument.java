package dev.secretly.aws;

import dev.secretly.aws.internal.address.AwsAddress;
import dev.secretly.aws.internal.address.AwsAddress.Scheme;
import dev.secretly.aws.internal.call.AwsAccess;
import dev.secretly.aws.internal.store.AwsSources;
import dev.secretly.aws.internal.store.ParameterStoreReader;
import dev.secretly.aws.internal.store.SecretsManagerReader;
import dev.secretly.runtime.spi.SecretDocument;
import dev.secretly.runtime.spi.SecretDocumentSource;
import dev.secretly.runtime.spi.StoreRequest;
import java.util.Objects;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/** A secret or parameter that is a whole document, TOML or a JSON object. Immutable and thread-safe. */
public final class AwsDocument implements SecretDocumentSource {

    private final AwsAddress address;
    private final AwsAccess access;
    private final SecretDocumentSource source;

    AwsDocument(AwsAddress address, AwsAccess access) {
        this.address = address;
        this.access = access;
        this.source = AwsSources.document(
                address,
                address.scheme() == Scheme.PARAMETER_STORE
                        ? new ParameterStoreReader(address.name(), access.inRegionOf(address.region()))
                        : new SecretsManagerReader(access.inRegionOf(address.region())));
    }

    /**
     * Chooses a region instead of the one that the SDK finds, and instead of the region of an ARN.
     *
     * @param region the region
     * @return a copy with this region
     * @throws NullPointerException if the region is null
     */
    public AwsDocument region(Region region) {
        return new AwsDocument(address, new AwsAccess(Objects.requireNonNull(region, "region"), access.credentials()));
    }

    /**
     * Chooses credentials instead of those that the SDK finds.
     *
     * @param credentials a provider of credentials
     * @return a copy with these credentials
     * @throws NullPointerException if the provider is null
     */
    public AwsDocument credentials(AwsCredentialsProvider credentials) {
        return new AwsDocument(
                address, new AwsAccess(access.region(), Objects.requireNonNull(credentials, "credentials")));
    }

    @Override
    public String name() {
        return address.text();
    }

    @Override
    public SecretDocument read(StoreRequest request) throws Exception {
        return source.read(request);
    }

    @Override
    public void close() {
        source.close();
    }
}
