package dev.secretly.benchmark.program;

/** Does nothing: what a start costs at least. */
public final class Empty {

    private Empty() {}

    /** Ends. */
    public static void main(String[] arguments) {}
}
