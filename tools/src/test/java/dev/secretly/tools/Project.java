package dev.secretly.tools;

import dev.secretly.Secret;
import dev.secretly.processor.SecretProcessor;
import dev.secretly.runtime.SecretString;
import dev.secretly.testing.ClassPath;
import dev.secretly.tools.command.Main;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A user's project in a folder of its own, in which commands run as their own processes. */
public final class Project {

    private static final long TIMEOUT_SECONDS = 120;

    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();

    /** What a process printed, and how it exited. */
    public record Result(int status, String out, String err) {}

    public Project(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder).toRealPath();
        Files.createDirectories(this.folder.resolve("home"));
    }

    public Path path(String name) {
        return folder.resolve(name);
    }

    public Project file(String name, String text) throws IOException {
        Files.createDirectories(path(name).getParent());
        Files.writeString(path(name), text);
        return this;
    }

    public String read(String name) throws IOException {
        return Files.readString(path(name));
    }

    public Project with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Compiles a source file with the processor to {@code target/classes}. */
    public Project compile(String name, String source) throws IOException {
        return compile(name, source, "target/classes");
    }

    public Project compile(String name, String source, String classes) throws IOException {
        file("src/" + name, source);
        Files.createDirectories(path(classes));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter output = new StringWriter();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            JavaCompiler.CompilationTask task = compiler.getTask(
                    output,
                    files,
                    null,
                    List.of(
                            "-d",
                            path(classes).toString(),
                            "-cp",
                            ClassPath.textOf(Secret.class, SecretString.class)
                                    + System.getProperty("path.separator")
                                    + path(classes),
                            "-Asecretly.contract=none"),
                    null,
                    files.getJavaFileObjects(path("src/" + name)));
            task.setProcessors(List.of(new SecretProcessor()));
            if (!task.call()) {
                throw new AssertionError(output.toString());
            }
        }
        return this;
    }

    /** Runs a command of ours. */
    public Result secretly(String... arguments) throws IOException {
        return secretlyWithInput("", arguments);
    }

    /** Runs a command of ours that reads an input. */
    public Result secretlyWithInput(String input, String... arguments) throws IOException {
        return java(input, Main.class.getName(), arguments);
    }

    /** Runs several commands of ours in one process, which saves most of the time. The output is that of {@link SeveralCalls}. */
    public Result secretlyOneAfterTheOther(List<List<String>> calls) throws IOException {
        List<String> arguments = new ArrayList<>();
        for (List<String> call : calls) {
            arguments.addAll(call);
            arguments.add(SeveralCalls.END);
        }
        Result result = java("", SeveralCalls.class.getName(), arguments.toArray(String[]::new));
        if (result.status() != 0 || !result.out().endsWith(SeveralCalls.LAST_LINE + System.lineSeparator())) {
            throw new AssertionError(result);
        }
        return result;
    }

    /** Runs a class of the project. */
    public Result program(String type) throws IOException {
        return java("", type);
    }

    private Result java(String input, String type, String... arguments) throws IOException {
        String classPath =
                System.getProperty("java.class.path") + System.getProperty("path.separator") + path("target/classes");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                type));
        command.addAll(List.of(arguments));
        return run(input, command);
    }

    /** Runs git; it must succeed. */
    public String git(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "git",
                "-c",
                "user.name=Test",
                "-c",
                "user.email=test@localhost",
                "-c",
                "init.defaultBranch=main",
                "-c",
                "commit.gpgsign=false"));
        command.addAll(List.of(arguments));
        Result result = run("", command);
        if (result.status() != 0) {
            throw new AssertionError(command + ": " + result);
        }
        return result.out();
    }

    public Result run(String input, List<String> command) throws IOException {
        Path out = Files.createTempFile("out", ".txt");
        Path err = Files.createTempFile("err", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        Map<String, String> variables = builder.environment();
        String path = variables.get("PATH");
        variables.clear();
        variables.put("PATH", path);
        variables.put("HOME", folder.resolve("home").toString());
        variables.put("GIT_CONFIG_NOSYSTEM", "1");
        variables.putAll(environment);
        Process process = builder.start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        try {
            if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("does not end: " + command);
            }
        } catch (InterruptedException exception) {
            throw new IOException(exception);
        }
        Result result = new Result(process.exitValue(), Files.readString(out), Files.readString(err));
        Files.delete(out);
        Files.delete(err);
        return result;
    }
}
