package dev.secretly.runtime.internal.source;

import dev.secretly.runtime.DeclaredSecret;
import java.util.List;

/**
 * A TOML file that did not exist when a load looked for it. For that load it stays so.
 *
 * @param origin that of the file
 */
public record MissingFile(Origin origin) implements Source {

    @Override
    public Reply answer(List<DeclaredSecret> open, Mounts mounts) {
        return Reply.noSuchFile();
    }
}
