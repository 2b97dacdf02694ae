package dev.secretly.runtime.internal.source;

import dev.secretly.runtime.internal.answer.Origin;
import dev.secretly.runtime.internal.answer.SecretValues;
import dev.secretly.runtime.internal.file.Links;
import dev.secretly.runtime.internal.toml.ByteOrderMark;
import dev.secretly.runtime.internal.toml.TomlDocument;
import dev.secretly.runtime.internal.toml.TomlNode;
import dev.secretly.runtime.internal.unreadable.UnreadableException;
import dev.secretly.runtime.spi.DeclaredSecret;
import dev.secretly.runtime.spi.SecretDocument;
import dev.secretly.runtime.spi.SecretDocumentSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A source of the program or of a store that is one whole document. */
public final class DocumentSource extends TomlSource {

    private final SecretDocumentSource source;
    private final OneCall call = new OneCall();
    private final AtomicReference<@Nullable CompletableFuture<@Nullable SourceReply>> reading = new AtomicReference<>();

    public DocumentSource(Origin origin, SecretDocumentSource source) {
        super(origin);
        this.source = source;
    }

    @Override
    public DocumentSource unread() {
        return new DocumentSource(origin(), source);
    }

    /** Threads that come while it is read share that reading, and its failure: asking a store that is down takes long. */
    @Override
    public SourceReply answer(List<DeclaredSecret> open, SearchContext context) {
        return call.run(() -> share(open, context));
    }

    private SourceReply share(List<DeclaredSecret> open, SearchContext context) {
        CompletableFuture<@Nullable SourceReply> own = new CompletableFuture<>();
        CompletableFuture<@Nullable SourceReply> running = reading.compareAndExchange(null, own);
        if (running != null) {
            SourceReply shared = running.join();
            boolean hasFailed = shared != null && shared.state() == SourceReply.State.UNREADABLE;
            return hasFailed ? shared : super.answer(open, context);
        }
        SourceReply reply = null;
        try {
            reply = super.answer(open, context);
            return reply;
        } finally {
            reading.set(null);
            own.complete(reply);
        }
    }

    @Override
    TomlDocument readDocument(Links links) throws UnreadableException {
        try {
            SecretDocument document = source.read();
            return document.toml().isPresent()
                    ? TomlDocument.parse(
                            ByteOrderMark.removedFrom(document.toml().get()))
                    : TomlDocument.of(
                            (TomlNode.Table) SecretValues.node(document.table().orElseThrow()));
        } catch (UnreadableException broken) {
            throw broken;
        } catch (Throwable ofProgram) {
            throw new UnreadableException(List.of(StoreFaults.of(ofProgram)));
        }
    }
}
