package dev.secretly.runtime.source;

import dev.secretly.runtime.DeclaredSecret;
import dev.secretly.runtime.Place;
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
abstract class TomlSource implements Source {

    private final Origin origin;
    private @Nullable TomlDocument document;

    /** A text that was read before this was made, until it is parsed. */
    private @Nullable String unparsed;

    private boolean isMissing;

    TomlSource(Origin origin) {
        this.origin = origin;
    }

    /** Takes over what was read already: a document, or a text that is yet to be parsed. */
    final synchronized void startWith(@Nullable TomlDocument known, @Nullable String text) {
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
        List<Answer> answers = new ArrayList<>(open.size());
        for (DeclaredSecret secret : open) {
            answers.add(toml.find(KeyPath.parse(secret.key()), origin));
        }
        return Reply.read(answers);
    }

    /** Whether there was no such file when it was last asked for. */
    final synchronized boolean isMissing() {
        return isMissing;
    }

    @Override
    public final Optional<Spot> spot(KeyPath key) {
        synchronized (this) {
            return Optional.ofNullable(document).map(toml -> toml.spot(key));
        }
    }

    @Override
    public final Map<String, Place> names(Predicate<TomlType> types) {
        synchronized (this) {
            return document == null ? Map.of() : document.names(types, origin);
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
