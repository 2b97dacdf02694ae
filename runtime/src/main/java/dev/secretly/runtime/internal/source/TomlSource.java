package dev.secretly.runtime.internal.source;

import dev.secretly.runtime.internal.answer.Answer;
import dev.secretly.runtime.internal.answer.Origin;
import dev.secretly.runtime.internal.answer.TomlScope;
import dev.secretly.runtime.internal.file.Links;
import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.runtime.internal.toml.TomlDocument;
import dev.secretly.runtime.internal.unreadable.UnreadableException;
import dev.secretly.runtime.spi.DeclaredSecret;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A source of TOML, read once, and again if a link to it has moved. If it is absent or cannot be read, the next load
 * tries again, since the file may have been created or fixed by then.
 */
public abstract class TomlSource implements Source {

    private final Origin origin;
    private @Nullable TomlDocument document;

    /** The links that were followed to read it: what was read through one is read again after it has moved. */
    private Links followed = new Links();

    /** Text that the fast path has read, until it is parsed here. */
    private @Nullable String unparsed;

    /** Whether the document or text is from the fast path, which follows no link, and was not used here yet. */
    private boolean isTakenOver;

    TomlSource(Origin origin) {
        this.origin = origin;
    }

    /** Takes over what the fast path has read: a document, or text still to be parsed. */
    public final synchronized void startWith(@Nullable TomlDocument known, @Nullable String text) {
        document = known;
        unparsed = text;
        isTakenOver = known != null || text != null;
    }

    /** Resolves links on the path; only file sources have any. */
    void follow(Links links) throws UnreadableException {}

    /** Reads and parses the whole document; null if there is no such file. */
    abstract @Nullable TomlDocument readDocument(Links links) throws UnreadableException;

    @Override
    public final Origin origin() {
        return origin;
    }

    @Override
    public SourceReply answer(List<DeclaredSecret> open, SearchContext context) {
        TomlDocument toml;
        try {
            toml = document(context.links());
        } catch (UnreadableException unreadable) {
            return SourceReply.unreadable(unreadable.faults());
        }
        if (toml == null) {
            context.setMissing(origin);
            return SourceReply.noSuchFile();
        }
        TomlScope scope = TomlScope.of(toml, origin);
        List<Answer> answers = new ArrayList<>(open.size());
        for (DeclaredSecret secret : open) {
            answers.add(scope.find(KeyPath.parse(secret.key())));
        }
        return SourceReply.ofToml(answers, scope);
    }

    /** Only what was read through a link can have moved. */
    @Override
    public final synchronized void forget() {
        if (!followed.isEmpty()) {
            document = null;
        }
    }

    private synchronized @Nullable TomlDocument document(Links links) throws UnreadableException {
        try {
            if (isTakenOver) {
                keepIfNoLinkLeadsThere(links.ofFile());
            }
            if (document == null) {
                followed = links.ofFile();
                String text = unparsed;
                unparsed = null;
                document = text == null ? readDocument(followed) : TomlDocument.parse(text);
            }
            return document;
        } finally {
            links.add(followed);
        }
    }

    /**
     * While a mount is updated, the fast path can take a link for a plain file. What it read is then perhaps older than
     * the other files of this load, so it is dropped and read again.
     */
    private void keepIfNoLinkLeadsThere(Links onTheWay) throws UnreadableException {
        TomlDocument known = document;
        String text = unparsed;
        startWith(null, null);
        followed = onTheWay;
        follow(followed);
        if (followed.isEmpty()) {
            document = known;
            unparsed = text;
        }
    }
}
