package dev.secretly.aws.internal.store;

import dev.secretly.aws.internal.address.AwsAddress;
import dev.secretly.runtime.spi.SecretDocumentSource;
import dev.secretly.runtime.spi.SecretSource;
import dev.secretly.store.ItemDocument;
import dev.secretly.store.ItemPerKey;
import dev.secretly.store.ObjectPerTable;
import java.util.regex.Pattern;

/** The sources of addresses. */
public final class AwsSources {

    /** What AWS allows in a part of the name of a parameter. */
    private static final Pattern PART = Pattern.compile("[A-Za-z0-9_.-]+");

    private AwsSources() {}

    /** A secret or a parameter that is one whole document, or a single value. The reader reports what does not exist. */
    public static SecretDocumentSource document(AwsAddress address, StoreReader reader) {
        return new ItemDocument(
                address.text(),
                address.name(),
                (name, request) -> reader.read(name, address.version(), request),
                "create " + address.name());
    }

    /** One secret for each table: {@code trello.api_key} is {@code api_key} in {@code boards/prod/trello}. */
    public static SecretSource tables(AwsAddress address, StoreReader reader) {
        return new ObjectPerTable(address.text(), address.name() + "/", reader, reader::creation);
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
