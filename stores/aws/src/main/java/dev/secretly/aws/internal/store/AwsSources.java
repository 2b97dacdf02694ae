package dev.secretly.aws.internal.store;

import dev.secretly.aws.internal.address.AwsAddress;
import dev.secretly.aws.internal.failure.CallFailure;
import dev.secretly.runtime.spi.SecretDocumentSource;
import dev.secretly.runtime.spi.SecretSource;
import dev.secretly.runtime.spi.StoreException;
import dev.secretly.runtime.spi.StoreRequest;
import dev.secretly.store.ItemDocument;
import dev.secretly.store.ItemPerKey;
import dev.secretly.store.ObjectPerTable;
import dev.secretly.store.StoreItem;
import java.util.List;
import java.util.regex.Pattern;

/** The sources of addresses. */
public final class AwsSources {

    /** What AWS allows in a part of the name of a parameter, and in that of a secret. */
    private static final Pattern PART = Pattern.compile("[A-Za-z0-9_.-]+");

    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_.+=@-]+");

    private AwsSources() {}

    /** A secret or a parameter that is one whole document, or a single value. */
    public static SecretDocumentSource document(AwsAddress address, StoreReader reader) {
        return new ItemDocument(
                address.text(),
                address.key(),
                address.name(),
                (name, request) -> read(address, reader, request),
                "create " + address.name());
    }

    private static StoreItem read(AwsAddress address, StoreReader reader, StoreRequest request) throws StoreException {
        StoreItem item = reader.read(address.name(), address.version(), request);
        boolean isAbsent = item.content().isEmpty() && item.failure().isEmpty();
        if (isAbsent && !address.version().isEmpty()) {
            throw new StoreException(
                    "there is no version " + address.version() + " of " + address.name(),
                    "correct the version in the address, or the name");
        }
        if (isAbsent && hasTables(address, reader, request)) {
            throw new StoreException(
                    "there is no secret " + address.name() + ", but one for a table below it",
                    "write the address with a slash at its end: " + address.text() + "/");
        }
        return isAbsent ? StoreItem.failed(notFound(address, reader, request)) : item;
    }

    private static StoreException notFound(AwsAddress address, StoreReader reader, StoreRequest request) {
        return reader.words(address.name(), request).of(CallFailure.of(CallFailure.Kind.NOT_FOUND));
    }

    /** Whether a secret that the program declares is where it would be if the address ended with a slash. */
    private static boolean hasTables(AwsAddress address, StoreReader reader, StoreRequest request) {
        List<String> path = request.secrets().get(0).path();
        boolean isOfParameters = address.scheme() == AwsAddress.Scheme.PARAMETER_STORE;
        String below = isOfParameters ? String.join("/", path) : path.get(0);
        try {
            return !address.isArn()
                    && address.key().isEmpty()
                    && reader.read(address.name() + "/" + below, "", request)
                            .content()
                            .isPresent();
        } catch (StoreException unknown) {
            return false;
        }
    }

    /** One secret for each table: {@code trello.api_key} is {@code api_key} in {@code boards/prod/trello}. */
    public static SecretSource tables(AwsAddress address, StoreReader reader) {
        return new ObjectPerTable(address.text(), address.name() + "/", SECRET, reader, reader::creation);
    }

    /** One parameter for each key: {@code trello.api_key} is {@code /boards/prod/trello/api_key}. */
    public static SecretSource parameters(AwsAddress address, StoreReader reader) {
        return new ItemPerKey(
                address.text(),
                PART,
                path -> address.name() + "/" + String.join("/", path),
                reader,
                name -> "create the parameter " + name + " as a SecureString");
    }
}
