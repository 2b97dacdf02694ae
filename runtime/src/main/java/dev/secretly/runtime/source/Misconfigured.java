package dev.secretly.runtime.source;

import dev.secretly.runtime.DeclaredSecret;
import java.util.List;

/** Stands where a source would be, if what the user set made sense. */
final class Misconfigured implements Source {

    private final String name;
    private final Fault fault;

    Misconfigured(String name, Fault fault) {
        this.name = name;
        this.fault = fault;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Kind kind() {
        return Kind.OTHER;
    }

    @Override
    public Reply answer(List<DeclaredSecret> open) {
        return Reply.unreadable(List.of(fault));
    }
}
