package dev.secretly.benchmark.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Runs the main method of another class, then prints the peak memory of the process in KiB. Works on Linux only. */
public final class PeakMemory {

    private static final Path STATUS = Path.of("/proc/self/status");

    private PeakMemory() {}

    /**
     * Runs the class and prints the peak memory.
     *
     * @param arguments the name of the class
     * @throws ReflectiveOperationException if the class has no main method, or the method throws
     */
    public static void main(String[] arguments) throws ReflectiveOperationException, IOException {
        Class.forName(arguments[0]).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        for (String line : Files.readAllLines(STATUS)) {
            if (line.startsWith("VmHWM:")) {
                System.out.println(line.replaceAll("[^0-9]", ""));
            }
        }
    }

    /** Whether the system reports peak memory. */
    static boolean isKnown() {
        return Files.exists(STATUS);
    }
}
