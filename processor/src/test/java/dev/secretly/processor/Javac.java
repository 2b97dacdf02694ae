package dev.secretly.processor;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** javac on real files, with the processor found as users' builds find it. */
final class Javac {

    private final Path folder;
    private final List<String> options = new ArrayList<>();
    private final List<Path> sources = new ArrayList<>();
    private final DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    private String classPath = System.getProperty("java.class.path");

    Javac(Path folder) {
        this.folder = folder;
    }

    Javac option(String... more) {
        options.addAll(List.of(more));
        return this;
    }

    Javac classPath(String other) {
        classPath = other;
        return this;
    }

    Javac source(String file, String text) throws IOException {
        Path path = folder.resolve("src").resolve(file);
        Files.createDirectories(path.getParent());
        sources.add(Files.writeString(path, text));
        return this;
    }

    /** Whether it compiled. Classes go to {@code out} in the folder, generated sources to {@code gen}. */
    boolean compile() throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        Files.createDirectories(folder.resolve("out"));
        Files.createDirectories(folder.resolve("gen"));
        List<String> all = new ArrayList<>(List.of(
                "-d", folder.resolve("out").toString(),
                "-s", folder.resolve("gen").toString(),
                "--processor-path", System.getProperty("java.class.path"),
                "-processor", SecretProcessor.class.getName()));
        all.addAll(List.of("-cp", classPath));
        all.addAll(options);
        try (StandardJavaFileManager files = javac.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
            return javac.getTask(
                            new StringWriter(),
                            files,
                            diagnostics,
                            all,
                            null,
                            files.getJavaFileObjectsFromPaths(sources))
                    .call();
        }
    }

    /** The errors, each as {@code File:line:column: message}. */
    List<String> errors() {
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(diagnostic -> Path.of(diagnostic.getSource().getName()).getFileName() + ":"
                        + diagnostic.getLineNumber() + ":" + diagnostic.getColumnNumber() + ": "
                        + diagnostic.getMessage(Locale.ROOT))
                .toList();
    }

    List<String> generated() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("gen"))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    /** Where classes come from, as a path. */
    static String pathOf(Class<?>... classes) {
        return Arrays.stream(classes)
                .map(Javac::location)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Path location(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException exception) {
            throw new AssertionError(exception);
        }
    }
}
