package dev.secretly.runtime.internal.source;

import dev.secretly.runtime.internal.fault.UnreadableException;
import dev.secretly.runtime.internal.toml.TomlDocument;
import dev.secretly.runtime.spi.SecretDocument;
import dev.secretly.runtime.spi.SecretDocumentSource;
import java.util.List;

/** A source of the program or of a store that is one whole document. */
public final class DocumentSource extends TomlSource {

    private final SecretDocumentSource source;

    public DocumentSource(Origin origin, SecretDocumentSource source) {
        super(origin);
        this.source = source;
    }

    @Override
    public DocumentSource unread() {
        return new DocumentSource(origin(), source);
    }

    @Override
    TomlDocument readDocument(Links links) throws UnreadableException {
        SecretDocument document;
        try {
            document = source.read();
        } catch (Throwable ofProgram) {
            throw new UnreadableException(List.of(StoreFaults.of(ofProgram)));
        }
        return document.toml().isPresent()
                ? TomlDocument.parse(TextFile.withoutMark(document.toml().get()))
                : TomlDocument.of(SecretValues.root(document.table().orElseThrow()));
    }
}
