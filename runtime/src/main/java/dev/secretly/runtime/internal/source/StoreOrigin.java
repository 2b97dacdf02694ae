package dev.secretly.runtime.internal.source;

import dev.secretly.runtime.internal.answer.Origin;

/** The identity of a store. Only what a store opens is an address; until then, the text could be anything. */
final class StoreOrigin extends Origin {

    private final OpenedAddress address;

    StoreOrigin(OpenedAddress address) {
        super("", Kind.STORE);
        this.address = address;
    }

    @Override
    public String name() {
        return address.shown();
    }
}
