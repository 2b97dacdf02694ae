package dev.secretly.runtime.internal.fault;

import java.util.List;

/** A source is there and cannot be read. It has no cause, whose text could tell. */
public final class UnreadableException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient List<Fault> faults;

    public UnreadableException(List<Fault> faults) {
        super(null, null, false, false);
        this.faults = List.copyOf(faults);
    }

    public UnreadableException(Fault.Kind kind) {
        this(List.of(Fault.ofFile(kind, "")));
    }

    /** What is wrong, one or more. */
    public List<Fault> faults() {
        return faults;
    }
}
