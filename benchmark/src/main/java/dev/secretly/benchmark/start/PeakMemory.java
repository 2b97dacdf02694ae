package dev.secretly.benchmark.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Runs the main of another class, then prints the most memory that the process had: on Linux, in KiB. */
public final class PeakMemory {

    private static final Path STATUS = Path.of("/proc/self/status");

    private PeakMemory() {}

    /**
     * Runs and prints.
     *
     * @param arguments the name of the class
     * @throws ReflectiveOperationException if it has no main, or that throws
     */
    public static void main(String[] arguments) throws ReflectiveOperationException, IOException {
        Class.forName(arguments[0]).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        for (String line : Files.readAllLines(STATUS)) {
            if (line.startsWith("VmHWM:")) {
                System.out.println(line.replaceAll("[^0-9]", ""));
            }
        }
    }

    /** Whether the system tells it. */
    static boolean isKnown() {
        return Files.exists(STATUS);
    }
}
