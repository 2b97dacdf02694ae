package dev.secretly.testing;

/**
 * How often a test repeats what it does with random or racing input. A usual run repeats it a tenth as often as a thorough one, which has
 * {@code -Dthorough}: CI has one on each change.
 */
public final class Repetitions {

    private static final boolean IS_THOROUGH = System.getProperty("thorough") != null;

    private Repetitions() {}

    /** Returns how often to repeat what a thorough run repeats so often. */
    public static int of(int thorough) {
        return IS_THOROUGH ? thorough : thorough / 10;
    }
}
