package dev.secretly.runtime.program;

/** Does nothing: what every Java program costs. */
public final class Empty {

    private Empty() {}

    public static void main(String[] arguments) {}
}
