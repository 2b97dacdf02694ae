package dev.secretly.runtime.source;

import dev.secretly.runtime.DeclaredSecret;
import java.util.List;

/**
 * Takes the place of a source, where what the user set makes no sense.
 *
 * @param origin what was set
 * @param fault what is wrong with it
 */
record Misconfigured(Origin origin, Fault fault) implements Source {

    Misconfigured(String name, Fault fault) {
        this(new Origin(name, Origin.Kind.SETTING), fault);
    }

    @Override
    public Reply answer(List<DeclaredSecret> open, Mounts mounts) {
        return Reply.unreadable(List.of(fault));
    }
}
