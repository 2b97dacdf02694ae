package dev.secretly.runtime.internal.key;

/** A key or the like that cannot be read. It has no message and no cause: those of the JDK hold bytes of the key. */
public final class ContentException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient ContentFault fault;

    /** Creates an exception for a fault. */
    public ContentException(ContentFault fault) {
        super(null, null, false, false);
        this.fault = fault;
    }

    ContentException(ContentFault.Kind kind) {
        this(ContentFault.of(kind));
    }

    /** What is wrong. */
    public ContentFault fault() {
        return fault;
    }
}
