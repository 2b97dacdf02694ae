package dev.secretly.processor;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** Runs a compiler with the processor on real files. */
final class RealCompiler {

    private final Path folder;
    private final List<String> options = new ArrayList<>();
    private final List<Path> sources = new ArrayList<>();
    private final DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    private final List<Processor> processors = new ArrayList<>(List.of(new SecretProcessor()));
    private String classPath = System.getProperty("java.class.path");

    private final JavaCompiler compiler;

    private RealCompiler(Path folder, JavaCompiler compiler) {
        this.folder = folder;
        this.compiler = compiler;
    }

    static RealCompiler javac(Path folder) {
        return new RealCompiler(folder, ToolProvider.getSystemJavaCompiler());
    }

    static RealCompiler eclipse(Path folder) {
        return new RealCompiler(folder, new EclipseCompiler());
    }

    RealCompiler option(String... more) {
        options.addAll(List.of(more));
        return this;
    }

    /** Runs one processor in place of ours. */
    RealCompiler only(Processor processor) {
        processors.clear();
        return after(processor);
    }

    /** Runs another processor before ours. */
    RealCompiler alongside(Processor other) {
        processors.add(0, other);
        return this;
    }

    /** Runs another processor after ours. */
    RealCompiler after(Processor other) {
        processors.add(other);
        return this;
    }

    RealCompiler classPath(String other) {
        classPath = other;
        return this;
    }

    RealCompiler source(String file, String text) throws IOException {
        Path path = folder.resolve("src").resolve(file);
        Files.createDirectories(path.getParent());
        sources.add(Files.writeString(path, text));
        return this;
    }

    /** Compiles a file that exists, in an encoding of its own. */
    RealCompiler existingSource(Path file) {
        sources.add(file);
        return this;
    }

    /** Compiles to {@code out} in the folder, with generated sources in {@code gen}. Returns whether it succeeded. */
    boolean compile() throws IOException {
        Files.createDirectories(folder.resolve("out"));
        Files.createDirectories(folder.resolve("gen"));
        List<String> all = new ArrayList<>(List.of(
                "-d", folder.resolve("out").toString(),
                "-s", folder.resolve("gen").toString()));
        all.addAll(List.of("-cp", classPath));
        all.addAll(options);
        try (StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
            JavaCompiler.CompilationTask task = compiler.getTask(
                    new StringWriter(), files, diagnostics, all, null, files.getJavaFileObjectsFromPaths(sources));
            task.setProcessors(processors);
            return task.call();
        }
    }

    /** Returns the errors, each as {@code File:line: message}. */
    List<String> errors() {
        return messages(Diagnostic.Kind.ERROR);
    }

    /** Returns the notes in the form of the errors. */
    List<String> notes() {
        return messages(Diagnostic.Kind.NOTE);
    }

    /** Returns the warnings in the form of the errors. */
    List<String> warnings() {
        return messages(Diagnostic.Kind.WARNING);
    }

    private List<String> messages(Diagnostic.Kind kind) {
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == kind)
                .map(RealCompiler::text)
                .toList();
    }

    private static String text(Diagnostic<? extends JavaFileObject> diagnostic) {
        String message = diagnostic.getMessage(Locale.ROOT);
        return diagnostic.getSource() == null
                ? message
                : Path.of(diagnostic.getSource().getName()).getFileName() + ":" + diagnostic.getLineNumber() + ": "
                        + message;
    }

    List<String> generated() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("gen"))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }
}
