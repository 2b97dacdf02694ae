package dev.secretly.runtime.source;

import dev.secretly.runtime.DeclaredSecret;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A TOML text, read at most once. What could not be read is not remembered: a later load tries again, since the file may
 * have been made or mended by then.
 */
abstract class TomlSource implements Source {

    private final String name;
    private @Nullable TomlDocument document;

    TomlSource(String name) {
        this.name = name;
    }

    /** Reads the whole text, with no byte order mark in front. */
    abstract String read() throws NoSuchFileException, UnreadableException;

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Kind kind() {
        return Kind.TOML;
    }

    @Override
    public final Reply answer(List<DeclaredSecret> open) {
        TomlDocument toml;
        try {
            toml = document();
        } catch (NoSuchFileException none) {
            return new Reply.NoSuchFile();
        } catch (UnreadableException unreadable) {
            return new Reply.Unreadable(unreadable.faults());
        }
        List<Answer> answers = new ArrayList<>(open.size());
        for (DeclaredSecret secret : open) {
            answers.add(toml.find(KeyPath.parse(secret.key()), name));
        }
        return new Reply.Answered(answers);
    }

    @Override
    public final Optional<Spot> spot(KeyPath key) {
        synchronized (this) {
            return Optional.ofNullable(document).map(toml -> toml.spot(key));
        }
    }

    private synchronized TomlDocument document() throws NoSuchFileException, UnreadableException {
        if (document == null) {
            document = TomlDocument.parse(read());
        }
        return document;
    }
}
