package dev.secretly.junit.internal.guard;

/** Sees one way on which a test can show a secret. */
interface Sensor {

    /** The name that a failure shows. */
    String name();

    /** Starts to see, or goes on if something has taken its place meanwhile. */
    void attach();

    /** Sends a text on its way, as a program would. */
    void send(String marker);

    /** What it has seen. */
    Capture capture();
}
