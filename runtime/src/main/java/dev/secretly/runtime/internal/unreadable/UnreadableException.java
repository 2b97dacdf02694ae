package dev.secretly.runtime.internal.unreadable;

import java.util.List;

/** Thrown if a source exists but cannot be read. It has no cause, whose message could hold a secret. */
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

    /** The faults, one or more. */
    public List<Fault> faults() {
        return faults;
    }
}
