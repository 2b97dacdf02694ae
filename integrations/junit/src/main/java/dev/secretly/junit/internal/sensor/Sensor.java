package dev.secretly.junit.internal.sensor;

/** Sees one place where a test can show a secret, and passes what it sees to a {@link Sink}. */
public interface Sensor {

    /** The name of the place, for failures. */
    String name();

    /** Starts to see. If something has taken its place since the last call, sees again. */
    void attach();

    /** Whether it sees what is shown now. */
    boolean isAttached();

    /** Waits a while until it has seen what was shown so far. */
    default void flush() {}

    /** Stops, and leaves everything as it was before. */
    void detach();
}
