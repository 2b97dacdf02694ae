package dev.secretly.runtime.program;

/** Does nothing: the baseline for what every Java program costs. */
public final class Empty {

    private Empty() {}

    public static void main(String[] arguments) {}
}
