package dev.secretly.benchmark.program;

/** Does nothing: the baseline of a start. */
public final class Empty {

    private Empty() {}

    /** Returns at once. */
    public static void main(String[] arguments) {}
}
