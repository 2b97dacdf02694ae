package dev.secretly.runtime.internal.source;

import dev.secretly.runtime.internal.HoldsValues;
import dev.secretly.runtime.internal.answer.Origin;
import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.runtime.internal.unreadable.Fault;
import dev.secretly.runtime.internal.unreadable.UnreadableException;
import dev.secretly.runtime.spi.DeclaredSecret;
import dev.secretly.runtime.spi.SecretDocumentSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A source of the program or of a store that is one whole document, read once. If it cannot be read, the next load tries again. Threads
 * that come while it is read share that reading, and its failure: asking a store that is down takes long.
 */
public final class DocumentSource implements Source {

    /** How a reading ended: with a content or with faults. */
    @HoldsValues
    private static final class Reading {

        private final @Nullable StoredContent content;
        private final List<Fault> faults;

        private Reading(@Nullable StoredContent content, List<Fault> faults) {
            this.content = content;
            this.faults = faults;
        }

        private SourceReply reply(List<DeclaredSecret> open, Origin origin) {
            return content == null ? SourceReply.unreadable(faults) : content.reply(open, origin);
        }
    }

    private final Origin origin;
    private final KeyPath key;
    private final SecretDocumentSource source;

    /** The reading that is running or has succeeded. */
    private final AtomicReference<@Nullable CompletableFuture<Reading>> reading = new AtomicReference<>();

    /**
     * Wraps a source.
     *
     * @param key the table or key that the document is, or the root
     */
    public DocumentSource(Origin origin, KeyPath key, SecretDocumentSource source) {
        this.origin = origin;
        this.key = key;
        this.source = source;
    }

    @Override
    public DocumentSource unread() {
        return new DocumentSource(origin, key, source);
    }

    @Override
    public Origin origin() {
        return origin;
    }

    @Override
    public void close() {
        StoreFaults.close(source);
    }

    @Override
    public SourceReply answer(List<DeclaredSecret> open, SearchContext context) {
        return StoreThread.isCalling(origin)
                ? SourceReply.unreadable(List.of(Fault.ofFile(Fault.Kind.SOURCE_ASKS_ITSELF, "")))
                : shared(open, context).reply(open, origin);
    }

    private Reading shared(List<DeclaredSecret> open, SearchContext context) {
        CompletableFuture<Reading> own = new CompletableFuture<>();
        CompletableFuture<Reading> running = reading.compareAndExchange(null, own);
        if (running != null) {
            return running.join();
        }
        Reading result = new Reading(null, List.of(StoreFaults.interrupted()));
        try {
            StoreRound round = context.session().round();
            result = round == null ? read(open, context) : round.shared(origin, () -> read(open, context));
            return result;
        } finally {
            if (result.content == null) {
                reading.set(null);
            }
            own.complete(result);
        }
    }

    private Reading read(List<DeclaredSecret> open, SearchContext context) {
        try {
            return new Reading(
                    StoredContent.of(StoreCall.run(origin, open, context.session(), source::read), key, origin.name()),
                    List.of());
        } catch (UnreadableException broken) {
            return new Reading(null, broken.faults());
        } catch (Throwable ofProgram) {
            return new Reading(null, List.of(StoreFaults.of(ofProgram)));
        }
    }
}
