package dev.secretly.runtime.internal.source;

import dev.secretly.runtime.internal.HoldsValues;
import dev.secretly.runtime.internal.answer.Origin;
import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.runtime.internal.unreadable.Fault;
import dev.secretly.runtime.internal.unreadable.UnreadableException;
import dev.secretly.runtime.spi.DeclaredSecret;
import dev.secretly.runtime.spi.SecretDocument;
import dev.secretly.runtime.spi.SecretDocumentSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
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

        /** Whether the thread that read was interrupted, which says nothing about the document. */
        private final boolean wasInterrupted;

        private Reading(@Nullable StoredContent content, List<Fault> faults, boolean wasInterrupted) {
            this.content = content;
            this.faults = faults;
            this.wasInterrupted = wasInterrupted;
        }

        private static Reading of(StoredContent content) {
            return new Reading(content, List.of(), false);
        }

        private static Reading failed(List<Fault> faults) {
            return new Reading(null, faults, false);
        }

        private static Reading interrupted() {
            return new Reading(null, List.of(StoreFaults.interrupted()), true);
        }

        private SourceReply reply(List<DeclaredSecret> open, Origin origin) {
            return content == null ? SourceReply.unreadable(faults) : content.reply(open, origin);
        }
    }

    private final Origin origin;
    private final KeyPath key;
    private final SecretDocumentSource source;

    /** How to give a single value a key, as an instruction. */
    private final String placement;

    /** The reading that is running or has succeeded. */
    private final AtomicReference<@Nullable CompletableFuture<Reading>> reading = new AtomicReference<>();

    /**
     * Wraps a source.
     *
     * @param key the table or key that the document is, or the root
     * @param placement how to give a single value a key, as an instruction
     */
    public DocumentSource(Origin origin, KeyPath key, SecretDocumentSource source, String placement) {
        this.origin = origin;
        this.key = key;
        this.source = source;
        this.placement = placement;
    }

    @Override
    public DocumentSource unread() {
        return new DocumentSource(origin, key, source, placement);
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
                ? StoreFaults.asksItself()
                : shared(open, context).reply(open, origin);
    }

    private Reading shared(List<DeclaredSecret> open, SearchContext context) {
        while (true) {
            CompletableFuture<Reading> own = new CompletableFuture<>();
            CompletableFuture<Reading> running = reading.compareAndExchange(null, own);
            if (running == null) {
                return run(own, open, context);
            }
            Reading result = result(running);
            // Only the thread that read was interrupted, so this one reads itself.
            if (!result.wasInterrupted || Thread.currentThread().isInterrupted()) {
                return result;
            }
        }
    }

    private Reading run(CompletableFuture<Reading> own, List<DeclaredSecret> open, SearchContext context) {
        Reading result = Reading.interrupted();
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

    private static Reading result(CompletableFuture<Reading> running) {
        try {
            return running.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Reading.interrupted();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Reading read(List<DeclaredSecret> open, SearchContext context) {
        try {
            @Nullable SecretDocument document = StoreCall.run(origin, open, context.session(), source::read);
            return document == null
                    ? Reading.failed(List.of(Fault.ofStore(
                            Fault.Kind.STORE_FAILED,
                            "its source returned no document",
                            "correct the code of the source " + origin.name())))
                    : Reading.of(StoredContent.of(document, key, placement));
        } catch (UnreadableException broken) {
            return Reading.failed(broken.faults());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Reading.interrupted();
        } catch (Throwable ofProgram) {
            return Reading.failed(List.of(StoreFaults.of(ofProgram)));
        }
    }
}
