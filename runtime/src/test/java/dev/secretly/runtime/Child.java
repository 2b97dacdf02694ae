package dev.secretly.runtime;

import static org.junit.jupiter.api.Assumptions.abort;

import dev.secretly.testing.Unwrapped;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs a Java program in a separate process, in a folder and with an environment that the test chooses. */
public final class Child {

    private final Path folder;
    private final List<String> before = new ArrayList<>();
    private final List<String> options = new ArrayList<>();
    private final Map<String, String> environment = new java.util.HashMap<>();
    private String classPath = System.getProperty("java.class.path");

    public Child(Path folder) {
        this.folder = folder;
        environment.put("HOME", folder.resolve("home").toString());
        for (String variable : List.of("LANG", "LC_ALL", "LC_CTYPE")) {
            // The class path may be in a folder whose name only the locale of the tests can encode.
            if (System.getenv(variable) != null) {
                environment.put(variable, System.getenv(variable));
            }
        }
    }

    /** Creates a folder, or aborts the test if its locale or default encoding cannot encode the name. */
    public static Path createDirectory(Path parent, String name) throws IOException {
        Charset ofNames = Charset.forName(System.getProperty("sun.jnu.encoding"));
        if (!Arrays.equals(name.getBytes(ofNames), name.getBytes(Charset.defaultCharset()))) {
            return abort("a child cannot be started in a folder that the default encoding does not spell");
        }
        try {
            return Files.createDirectory(parent.resolve(name));
        } catch (InvalidPathException unspelled) {
            return abort("the locale of the tests cannot spell " + unspelled.getReason());
        }
    }

    public Child with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    public Child without(String variable) {
        environment.remove(variable);
        return this;
    }

    public Child option(String option) {
        options.add(option);
        return this;
    }

    /** Runs the program through a command, for example as another user. */
    public Child runBy(String... command) {
        before.addAll(List.of(command));
        return this;
    }

    public Child classPath(String other) {
        classPath = other;
        return this;
    }

    /**
     * Runs the program as an unprivileged user, because root may read everything. The class path gets copies of the
     * compiled classes that every user may read.
     *
     * @param classes an empty folder for the copies
     */
    public Child unprivileged(Path classes) throws IOException {
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (Files.isDirectory(Path.of(entry))) {
                copy(Path.of(entry), classes);
            }
        }
        if (ProcessHandle.current().info().user().orElse("").equals("root")) {
            runBy("setpriv", "--reuid=65534", "--clear-groups");
        }
        return classPath(classes.toString());
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    public Result run(Class<?> program, String... arguments) {
        boolean isAscii = List.of("C", "POSIX").contains(environment.getOrDefault("LC_ALL", ""));
        if (isAscii && !classPath.matches("\\p{ASCII}*")) {
            return abort("the child cannot spell its class path");
        }
        List<String> command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // Programs of tests are short: the second compiler of the JVM would cost more than it gains.
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, program.getName()));
        command.addAll(List.of(arguments));
        try {
            Path out = Files.createTempFile("child", ".out");
            Path err = Files.createTempFile("child", ".err");
            Process process = start(command, out.toFile(), err.toFile());
            if (!process.waitFor(180, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("the child hangs: " + command);
            }
            Result result = new Result(process.exitValue(), Files.readString(out), Files.readString(err));
            Files.delete(out);
            Files.delete(err);
            return result;
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        } catch (InterruptedException exception) {
            throw new IllegalStateException(exception);
        }
    }

    private Process start(List<String> command, File out, File err) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out)
                .redirectError(err);
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** The exit status and the output of a process. */
    public record Result(int status, String out, String err) {

        /** The errors, with each cell and instruction of a message on one line. */
        public String unwrapped() {
            return Unwrapped.of(err);
        }
    }
}
