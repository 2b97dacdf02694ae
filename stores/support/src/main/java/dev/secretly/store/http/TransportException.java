package dev.secretly.store.http;

import java.util.Objects;

/** Thrown if a request gets no answer. It has no message and no cause, which could hold text of a server. */
public final class TransportException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient TransportFault fault;

    /**
     * Creates an exception.
     *
     * @param fault why
     * @throws NullPointerException if it is null
     */
    public TransportException(TransportFault fault) {
        super(null, null, false, false);
        this.fault = Objects.requireNonNull(fault, "fault");
    }

    /** {@return why} */
    public TransportFault fault() {
        return fault;
    }
}
