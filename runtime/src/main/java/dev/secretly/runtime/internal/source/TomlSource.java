package dev.secretly.runtime.internal.source;

import dev.secretly.runtime.DeclaredSecret;
import dev.secretly.runtime.Place;
import dev.secretly.runtime.internal.fault.UnreadableException;
import dev.secretly.runtime.internal.toml.InsertionPoint;
import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.runtime.internal.toml.TomlDocument;
import dev.secretly.runtime.internal.toml.TomlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A TOML text, read at most once. What could not be read is not remembered: a later load tries again, since the file may
 * have been made or mended by then.
 */
public abstract class TomlSource implements Source {

    private final Origin origin;
    private @Nullable TomlDocument document;

    /** A text that was read before this was made, until it is parsed. */
    private @Nullable String unparsed;

    private boolean isMissing;

    TomlSource(Origin origin) {
        this.origin = origin;
    }

    /** Takes over what was read already: a document, or a text that is yet to be parsed. */
    public final synchronized void startWith(@Nullable TomlDocument known, @Nullable String text) {
        document = known;
        unparsed = text;
    }

    /** Reads the whole text, with no byte order mark in front; null where there is no such file. */
    abstract @Nullable String read() throws UnreadableException;

    @Override
    public final Origin origin() {
        return origin;
    }

    @Override
    public final Reply answer(List<DeclaredSecret> open, Mounts mounts) {
        TomlDocument toml;
        try {
            toml = document();
        } catch (UnreadableException unreadable) {
            return Reply.unreadable(unreadable.faults());
        }
        if (toml == null) {
            return Reply.noSuchFile();
        }
        TomlScope scope = TomlScope.of(toml, origin);
        List<Answer> answers = new ArrayList<>(open.size());
        for (DeclaredSecret secret : open) {
            answers.add(scope.find(KeyPath.parse(secret.key())));
        }
        return Reply.read(answers);
    }

    /** Whether there was no such file when it was last asked for. */
    public final synchronized boolean isMissing() {
        return isMissing;
    }

    @Override
    public final Optional<InsertionPoint> insertionPoint(KeyPath key) {
        synchronized (this) {
            return Optional.ofNullable(document).map(toml -> toml.insertionPoint(key));
        }
    }

    @Override
    public final Map<String, Place> names(Predicate<TomlType> types) {
        synchronized (this) {
            return document == null ? Map.of() : TomlScope.of(document, origin).names(types);
        }
    }

    private synchronized @Nullable TomlDocument document() throws UnreadableException {
        if (document == null) {
            isMissing = false;
            String text = unparsed == null ? read() : unparsed;
            unparsed = null;
            isMissing = text == null;
            document = text == null ? null : TomlDocument.parse(text);
        }
        return document;
    }
}
