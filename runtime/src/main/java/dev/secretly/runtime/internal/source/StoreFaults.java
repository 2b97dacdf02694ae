package dev.secretly.runtime.internal.source;

import dev.secretly.runtime.internal.fault.Fault;
import dev.secretly.runtime.internal.fault.Thrown;
import dev.secretly.runtime.spi.StoreException;

/** The faults of custom sources and of stores. Only the messages of a StoreException are shown. */
final class StoreFaults {

    private StoreFaults() {}

    static Fault of(Throwable thrown) {
        return thrown instanceof StoreException known
                ? of(known)
                : Fault.ofFile(Fault.Kind.SOURCE_FAILED, Thrown.nameOf(thrown));
    }

    static Fault of(StoreException known) {
        return Fault.ofStore(
                known.isDenied() ? Fault.Kind.STORE_DENIED : Fault.Kind.STORE_FAILED, known.problem(), known.remedy());
    }
}
