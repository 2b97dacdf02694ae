package dev.secretly.aws;

import com.google.auto.service.AutoService;
import dev.secretly.aws.internal.address.AwsAddress;
import dev.secretly.aws.internal.address.AwsAddress.Scheme;
import dev.secretly.aws.internal.call.AwsAccess;
import dev.secretly.aws.internal.local.LocalPort;
import dev.secretly.aws.internal.store.AwsSources;
import dev.secretly.runtime.spi.SecretStore;
import dev.secretly.runtime.spi.StoreAddress;
import dev.secretly.runtime.spi.StoreContext;
import dev.secretly.runtime.spi.StoreException;
import dev.secretly.runtime.spi.StoreSource;
import java.util.Set;

/** Opens the addresses {@code aws-secretsmanager:}, {@code aws-parameterstore:} and {@code aws-local:}. */
@AutoService(SecretStore.class)
@SuppressWarnings("exports") // Only the compiler reads the annotation.
public final class AwsStore implements SecretStore {

    /** Called by the service loader. */
    public AwsStore() {}

    @Override
    public Set<String> schemes() {
        return Scheme.texts();
    }

    @Override
    public StoreSource open(StoreAddress address, StoreContext context) throws StoreException {
        AwsAddress parsed = AwsAddress.of(address);
        if (parsed.scheme() == Scheme.LOCAL) {
            LocalPort port = new LocalPort();
            return parsed.isSeveral() ? AwsSources.tables(parsed, port) : AwsSources.document(parsed, port);
        }
        return parsed.isSeveral() ? new AwsKeys(parsed, AwsAccess.DEFAULT) : new AwsDocument(parsed, AwsAccess.DEFAULT);
    }
}
