package dev.secretly.benchmark.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A process to time.
 *
 * @param line its program and arguments
 * @param folder its working directory
 * @param variables its whole environment
 */
public record Command(List<String> line, Path folder, Map<String, String> variables) {

    /** Returns the path of a tool of the running JDK. */
    public static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    /** Runs it and returns the time from just before it is started until it has exited. */
    public double milliseconds() throws IOException, InterruptedException {
        Path output = Files.createTempFile("benchmark", ".out");
        long start = System.nanoTime();
        int status = run(output);
        long end = System.nanoTime();
        check(status, output);
        return (end - start) / 1e6;
    }

    /** Runs it and returns the last line that it prints. */
    public String lastLine() throws IOException, InterruptedException {
        Path output = Files.createTempFile("benchmark", ".out");
        int status = run(output);
        List<String> lines = Files.readAllLines(output);
        check(status, output);
        return lines.get(lines.size() - 1);
    }

    private int run(Path output) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().clear();
        builder.environment().putAll(variables);
        return builder.start().waitFor();
    }

    private void check(int status, Path output) throws IOException {
        if (status != 0) {
            throw new IllegalStateException(
                    String.join(" ", line) + " ended with " + status + ":\n" + Files.readString(output));
        }
        Files.delete(output);
    }
}
