package dev.secretly.maven;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a command of Secretly printed. It runs in its own process, since a program looks for files in its working directory,
 * and that of Maven is another one.
 *
 * @param status its exit status
 * @param lines all lines, in order
 */
record CommandOutput(int status, List<String> lines) {

    private static final String MAIN = "dev.secretly.tools.command.Main";

    /** Copies the lines. */
    CommandOutput {
        lines = List.copyOf(lines);
    }

    /** Runs a command to its end. */
    static CommandOutput of(String classPath, List<String> arguments, File folder)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                // The first two for Java 17, the others for later releases.
                "-Dsun.stdout.encoding=UTF-8",
                "-Dsun.stderr.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-cp",
                classPath,
                MAIN));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .directory(folder)
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            List<String> lines = output.lines().toList();
            return new CommandOutput(process.waitFor(), lines);
        } finally {
            process.destroy();
        }
    }
}
