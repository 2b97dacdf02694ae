package dev.secretly.store;

/** The warning about a logger of a library that prints credentials at the level that it has. */
public final class LeakingLogger {

    private LeakingLogger() {}

    /**
     * Logs the warning.
     *
     * @param name the name of the logger, which is at DEBUG
     */
    public static void warn(String name) {
        System.getLogger("dev.secretly.store")
                .log(
                        System.Logger.Level.WARNING,
                        "The logger " + name + " is at DEBUG, and prints credentials. Set it to INFO.");
    }
}
