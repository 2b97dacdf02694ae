package dev.secretly.benchmark.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The jars of the measured libraries.
 *
 * @param folder their folder, which is next to {@code benchmark.jar}
 */
public record Libraries(Path folder) {

    /** Returns a class path: this program's own jar, then the given libraries. */
    public String programWith(List<String> libraries) {
        String own = folder.resolveSibling("benchmark.jar").toString();
        return libraries.isEmpty() ? own : own + File.pathSeparator + path(libraries);
    }

    /** Returns a class path of the given libraries, named without versions, in the given order. */
    public String path(List<String> libraries) {
        return libraries.stream().map(this::jar).collect(Collectors.joining(File.pathSeparator));
    }

    private String jar(String library) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName()
                            .toString()
                            .replaceFirst("-[0-9].*\\.jar$", "")
                            .equals(library))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no " + library + " in " + folder))
                    .toString();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
