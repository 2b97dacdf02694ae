package dev.secretly.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.secretly.Secret;
import dev.secretly.runtime.SecretString;
import dev.secretly.testing.ClassPath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** The result of compiling sources with the processor. Unless said otherwise, every warning is an error. */
final class Compiled {

    private static final Compiler LENIENT = Compiler.javac()
            .withClasspath(ClassPath.of(Secret.class, SecretString.class).stream()
                    .map(Path::toFile)
                    .toList());

    private final Compilation compilation;

    private Compiled(Compilation compilation) {
        this.compilation = compilation;
    }

    /** Compiles sources in the package {@code test}. Lines are counted in them, without {@link #HEADER}. */
    static Compiled of(String... sources) {
        return with(List.of(), sources);
    }

    /** Does the same with every warning of javac, including those about processors that claim nothing. */
    static Compiled strictly(String... sources) {
        return with("-Xlint:all", List.of(), List.of("-Asecretly.claim"), sources);
    }

    /** Compiles an arbitrary source without warnings. */
    static Compiled lenient(List<Processor> processors, String source, String shouldStopIfError) {
        return new Compiled(LENIENT.withProcessors(processors)
                .withOptions("-Xlint:none", "-nowarn", "--should-stop=ifError=" + shouldStopIfError)
                .compile(JavaFileObjects.forSourceString("test.Source", HEADER + source)));
    }

    /** Compiles sources with other processors before ours. */
    static Compiled with(List<Processor> others, String... sources) {
        return with("-Xlint:all,-processing", others, sources);
    }

    private static Compiled with(String lint, List<Processor> others, String... sources) {
        return with(lint, others, List.of(), sources);
    }

    private static Compiled with(String lint, List<Processor> others, List<String> options, String... sources) {
        List<Processor> processors = new ArrayList<>(others);
        processors.add(new SecretProcessor());
        JavaFileObject[] files = Arrays.stream(sources).map(Compiled::file).toArray(JavaFileObject[]::new);
        return new Compiled(Compiler.javac()
                .withProcessors(processors)
                .withOptions(Stream.concat(Stream.of(lint, "-Werror", "-implicit:none"), options.stream())
                        .toArray())
                .compile(files));
    }

    /** The first line of each file, before the source. */
    static final String HEADER = "package test; import dev.secretly.Secret; import dev.secretly.runtime.SecretString;"
            + " import java.net.URI; import java.util.List; import java.util.Map; import java.util.Optional; import java.util.Set;\n";

    /** A file in the package {@code test}, unless the source names its package. */
    static JavaFileObject file(String source) {
        if (source.startsWith("package ")) {
            String packageName = source.substring("package ".length(), source.indexOf(';'));
            return JavaFileObjects.forSourceString(packageName + "." + name(source), source);
        }
        return JavaFileObjects.forSourceString("test." + name(source), HEADER + source);
    }

    /** Returns the name of the first type in a source. */
    static String name(String source) {
        return source.replaceAll("(?s).*?\\b(?:record|class|interface|enum) (\\w+).*", "$1");
    }

    Compiled succeeds() {
        assertEquals(List.of(), messages());
        assertEquals(Compilation.Status.SUCCESS, compilation.status());
        return this;
    }

    /** Asserts that the errors and warnings, each as {@code File:line:column: message}, are exactly these. */
    Compiled reports(String... messages) {
        assertEquals(String.join("\n", messages), String.join("\n", messages()));
        return this;
    }

    List<String> messages() {
        return compilation.diagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() != Diagnostic.Kind.NOTE)
                .map(Compiled::text)
                .toList();
    }

    private static String text(Diagnostic<? extends JavaFileObject> diagnostic) {
        boolean hasSource = diagnostic.getSource() != null;
        String message = diagnostic.getLineNumber() + ":" + diagnostic.getColumnNumber() + ": "
                + diagnostic.getMessage(Locale.ROOT);
        return hasSource
                ? inSource(diagnostic.getSource().getName().replaceAll(".*/", "") + ":" + message)
                : ":" + message;
    }

    /** Counts the line of a message in the source, without the header. */
    static String inSource(String message) {
        Matcher line =
                Pattern.compile("(\\S+\\.java:)(\\d+)(:.*)", Pattern.DOTALL).matcher(message);
        return line.matches() ? line.group(1) + (Integer.parseInt(line.group(2)) - 1) + line.group(3) : message;
    }

    /** Returns the source of a generated class. */
    String generated(String name) {
        try {
            return compilation
                    .generatedSourceFile("test." + name)
                    .orElseThrow(() -> new AssertionError("not generated: " + name + ", but " + generated()))
                    .getCharContent(false)
                    .toString();
        } catch (IOException exception) {
            throw new AssertionError(exception);
        }
    }

    /** Returns the names of all generated sources. */
    List<String> generated() {
        return compilation.generatedSourceFiles().stream()
                .map(file -> file.getName().replaceAll(".*/|\\.java", ""))
                .sorted()
                .toList();
    }

    Compilation compilation() {
        return compilation;
    }
}
