package dev.secretly.runtime.source;

import dev.secretly.runtime.DeclaredSecret;
import java.util.List;

/**
 * Stands where a source would be, if what the user set made sense.
 *
 * @param name what was set
 * @param fault what is wrong with it
 */
record Misconfigured(String name, Fault fault) implements Source {

    @Override
    public Reply answer(List<DeclaredSecret> open, Mounts mounts) {
        return Reply.unreadable(List.of(fault));
    }
}
