package dev.secretly.store;

import dev.secretly.runtime.spi.DeclaredSecret;
import dev.secretly.runtime.spi.SecretDocument;
import dev.secretly.runtime.spi.SecretDocumentSource;
import dev.secretly.runtime.spi.SecretValue;
import dev.secretly.runtime.spi.StoreException;
import dev.secretly.runtime.spi.StoreRequest;
import java.util.stream.Collectors;

/** One item of a store that is a whole document, or a single value. */
public final class ItemDocument implements SecretDocumentSource {

    private final String address;
    private final String key;
    private final String item;
    private final OneByOne.Reading reading;
    private final String creation;

    /**
     * Creates a source.
     *
     * @param address the address, as messages show it
     * @param key the key before the address; empty if there is none
     * @param item the name of the item
     * @param reading reads it
     * @param creation the instruction to create it, if there is none
     */
    public ItemDocument(String address, String key, String item, OneByOne.Reading reading, String creation) {
        this.address = address;
        this.key = key;
        this.item = item;
        this.reading = reading;
        this.creation = creation;
    }

    @Override
    public String name() {
        return address;
    }

    @Override
    public SecretDocument read(StoreRequest request) throws StoreException {
        StoreItem read = reading.read(item, request);
        if (read.failure().isPresent()) {
            throw read.failure().get();
        }
        if (read.content().isEmpty()) {
            throw new StoreException("there is no secret " + item, creation);
        }
        SecretDocument document = document(read.content().get(), request);
        return read.validity().map(document::withValidity).orElse(document);
    }

    private SecretDocument document(SecretValue content, StoreRequest request) throws StoreException {
        return switch (content.kind()) {
            case TEXT -> ofText(content, request);
            case LIST ->
                SecretDocument.of(SecretValue.ofText(
                        content.items().stream().map(SecretValue::text).collect(Collectors.joining(","))));
            case BYTES, TABLE -> SecretDocument.of(content);
        };
    }

    private SecretDocument ofText(SecretValue content, StoreRequest request) throws StoreException {
        if (isJson(request)) {
            return SecretDocument.of(content);
        }
        return isValue(request)
                ? StoreText.value(content.text(), "the secret " + item)
                : StoreText.document(content.text(), "the secret " + item);
    }

    /** Whether the program reads the text at the key before the address as JSON, which stays unchanged. */
    private boolean isJson(StoreRequest request) {
        return request.secrets().stream()
                .anyMatch(secret -> secret.key().equals(key) && secret.shape() == DeclaredSecret.Shape.JSON);
    }

    /** Whether the program declares the key before the address as a single value. */
    private boolean isValue(StoreRequest request) {
        return request.secrets().stream()
                .anyMatch(secret -> secret.key().equals(key) && secret.shape() != DeclaredSecret.Shape.TABLE);
    }

    @Override
    public void close() {}
}
