package dev.secretly.tools.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.secretly.tools.Project;
import dev.secretly.tools.Project.Result;
import dev.secretly.tools.file.EditedFile;
import dev.secretly.tools.file.FileException;
import dev.secretly.tools.file.NewFileAccess;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several processes, threads and editors change one file at the same time. */
class ParallelEditTest {

    private static final int PARALLEL = 6;

    @TempDir
    private Path folder;

    private Project project;

    @BeforeEach
    void createProject() throws IOException {
        project = new Project(folder).file("secrets.toml", "# mine\n").file("secrets.example.toml", "# ours\n");
    }

    @Test
    void ofParallelCallsOfSetNoneLosesAKey() throws Exception {
        List<Result> results = inParallel(i -> project.secretlyWithInput("value-" + i, "set", "--any-key", "a.k" + i));

        results.forEach(result -> assertEquals(0, result.status(), result.err()));
        String text = project.read("secrets.toml");
        for (int i = 0; i < PARALLEL; i++) {
            assertTrue(text.contains("k" + i + " = \"value-" + i + "\"\n"), text);
        }
    }

    @Test
    void ofParallelCallsOfContractNoneLosesAKey() throws Exception {
        for (int i = 0; i < PARALLEL; i++) {
            project.compile(
                    "A" + i + ".java",
                    "package app; record A" + i + "(@dev.secretly.Secret(\"a.key" + i + "\") String key) {}",
                    "classes" + i);
        }

        List<Result> results =
                inParallel(i -> project.secretly("contract", "--program", "classes" + i, "--contract", "new.toml"));

        results.forEach(result -> assertEquals(0, result.status(), result.err()));
        for (int i = 0; i < PARALLEL; i++) {
            assertTrue(project.read("new.toml").contains("key" + i + " = \"...\"\n"), project.read("new.toml"));
        }
    }

    @Test
    void ofParallelCallsOfInitOneMakesTheFileAndTheLinesAreIgnoredOnce() throws Exception {
        Files.delete(project.path("secrets.toml"));
        project.git("init", "-q");

        List<Result> results = inParallel(i -> project.secretly("init"));

        assertEquals(
                1,
                results.stream()
                        .filter(result -> result.out().contains("Created secrets.toml"))
                        .count());
        assertEquals("secrets.toml\nsecrets.*.toml\n!secrets.example.toml\n", project.read(".gitignore"));
        assertEquals("?? .gitignore\n?? secrets.example.toml\n", project.git("status", "--short", "-uall"));
    }

    @Test
    void ofThreadsInOneProcessNoneLosesAnEdit() throws Exception {
        Path file = project.path("secrets.toml");
        inParallel(i -> {
            for (int edit = 0; edit < 20; edit++) {
                add(file, "# " + i + "-" + edit + "\n");
            }
            return new Result(0, "", "");
        });

        assertEquals(1 + PARALLEL * 20, Files.readAllLines(file).size());
    }

    private static void add(Path path, String line) throws IOException {
        try (EditedFile file = EditedFile.open(path)) {
            String text;
            do {
                text = file.text();
            } while (!file.replace(text + line, NewFileAccess.PRIVATE));
        } catch (FileException failed) {
            throw new IOException(failed);
        }
    }

    /** The command waits for its input after it has read everything else. */
    @Test
    void aLineThatAnEditorAddsWhileTheValueIsTypedStays() throws Exception {
        Process set = start("set", "--any-key", "a.key");
        Thread.sleep(1_500);
        project.file("secrets.toml", "# mine\n# added meanwhile\n");
        finish(set, "value");

        assertEquals(0, set.exitValue());
        assertEquals("# mine\n# added meanwhile\n\n[a]\nkey = \"value\"\n", project.read("secrets.toml"));
    }

    @Test
    void aFileThatChangesBetweenReadingAndReplacingIsNotReplaced() throws Exception {
        try (EditedFile file = EditedFile.open(project.path("secrets.toml"))) {
            String text = file.text();
            project.file("secrets.toml", "# of an editor\n");

            assertEquals(false, file.replace(text + "a = 1\n", NewFileAccess.PRIVATE));
            assertEquals("# of an editor\n", project.read("secrets.toml"));
            Files.delete(project.path("secrets.toml"));
            assertEquals(false, file.replace(text + "a = 1\n", NewFileAccess.PRIVATE));
            assertEquals("", file.text());
            project.file("secrets.toml", "# new\n");
            assertEquals(false, file.replace("a = 1\n", NewFileAccess.PRIVATE));
        }
        try (var files = Files.list(project.path(""))) {
            assertEquals(
                    List.of("home", "secrets.example.toml", "secrets.toml"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void aProcessGivesUpAfterTenSecondsAndOneThatIsKilledFreesTheFile() throws Exception {
        Process holder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        project.path("secrets.toml").toString())
                .start();
        assertEquals('h', holder.getInputStream().read());

        Result waited = project.secretlyWithInput("value", "set", "--any-key", "a.key");
        holder.destroyForcibly().waitFor();
        Result freed = project.secretlyWithInput("value", "set", "--any-key", "a.key");

        assertEquals(2, waited.status());
        assertTrue(
                waited.err()
                        .endsWith(
                                "secretly: another process has been changing secrets.toml for 10 s; nothing was changed\n"),
                waited.err());
        assertEquals(0, freed.status(), freed.err());
    }

    /** Holds a file until it is killed. */
    static final class Holder {

        private Holder() {}

        public static void main(String[] arguments) throws Exception {
            try (EditedFile held = EditedFile.open(Path.of(arguments[0]))) {
                System.out.print("h" + held.text());
                System.out.flush();
                Thread.sleep(100_000);
            }
        }
    }

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("HOME", project.path("home").toString());
        return builder.start();
    }

    private static void finish(Process process, String input) throws Exception {
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        process.getInputStream().readAllBytes();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    }

    private static List<Result> inParallel(Call call) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(PARALLEL);
        try {
            List<Future<Result>> futures = IntStream.range(0, PARALLEL)
                    .mapToObj(i -> threads.submit(() -> call.run(i)))
                    .toList();
            List<Result> results = new ArrayList<>();
            for (Future<Result> future : futures) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }

    private interface Call {
        Result run(int i) throws IOException;
    }
}
