package dev.secretly.aws.internal.store;

import dev.secretly.aws.internal.address.AwsAddress;
import dev.secretly.aws.internal.failure.FailureException;
import dev.secretly.runtime.spi.SecretDocument;
import dev.secretly.runtime.spi.SecretDocumentSource;
import dev.secretly.runtime.spi.StoreException;

/** A secret or a parameter that is one whole document. */
public final class SecretDocumentReader implements SecretDocumentSource {

    private final AwsAddress address;
    private final StoreReader reader;

    public SecretDocumentReader(AwsAddress address, StoreReader reader) {
        this.address = address;
        this.reader = reader;
    }

    @Override
    public String name() {
        return address.text();
    }

    @Override
    public SecretDocument read() throws StoreException {
        try {
            return Documents.of(reader.read(address.name()));
        } catch (FailureException failed) {
            throw reader.words(address.name()).of(failed.failure());
        }
    }
}
