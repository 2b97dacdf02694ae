package dev.secretly.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs what each release compiled, its loaders, its index and a store for it, with the runtime and the command of today. The jars are in
 * {@code release/compatibility}, each with what its program printed when it was released.
 */
class CompatibilityIT {

    private static final Path FOLDER =
            Path.of("../release/compatibility").toAbsolutePath().normalize();

    @TempDir
    private Path folder;

    private static Stream<Path> releases() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList().stream();
        }
    }

    @Test
    void thereIsOneOfTheFirstRelease() throws IOException {
        assertTrue(releases().anyMatch(jar -> jar.endsWith("0.1.0.jar")));
    }

    @ParameterizedTest
    @MethodSource("releases")
    void itsLoadersAndStoreDoTheSame(Path jar) throws Exception {
        String classPath = String.join(
                File.pathSeparator,
                jar.toString(),
                Staged.file("secretly-runtime", ".jar").toString(),
                Staged.file("secretly-annotations", ".jar").toString());

        String expected =
                Files.readString(Path.of(jar.toString().replaceFirst("\\.jar$", ".txt")), StandardCharsets.UTF_8);
        assertEquals(
                expected,
                run(
                        0,
                        Map.of("SECRETLY_FILES", FOLDER.resolve("values.toml").toString()),
                        "-cp",
                        classPath,
                        "app.Main"));
    }

    @ParameterizedTest
    @MethodSource("releases")
    void theCommandReadsItsIndex(Path jar) throws Exception {
        String missing = command(1, Map.of(), "check", "--program", jar.toString());
        assertTrue(missing.contains("ALL_TOKEN"), missing);
        assertTrue(missing.contains("the token of the service"), missing);

        Map<String, String> variables = Map.of(
                "SECRETLY_FILES",
                FOLDER.resolve("values.toml").toString(),
                "STORED_TOKEN",
                "some text",
                "STORED_NAMES",
                "a,b");
        command(0, variables, "check", "--program", jar.toString());
    }

    @ParameterizedTest
    @MethodSource("releases")
    void theCommandAsksItsStore(Path jar) throws Exception {
        Map<String, String> variables =
                Map.of("SECRETLY_FILES", FOLDER.resolve("values.toml").toString(), "SECRETLY_STORES", "fixture:values");

        String explained =
                command(0, variables, "explain", "--program", jar.toString(), "--store-path", jar.toString());
        assertTrue(explained.contains("fixture"), explained);
        assertTrue(explained.contains("version 3"), explained);
    }

    private String command(int status, Map<String, String> variables, String... arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of("-jar", Staged.command().toString()));
        all.addAll(List.of(arguments));
        return run(status, variables, all.toArray(String[]::new));
    }

    private String run(int status, Map<String, String> variables, String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.matches("(SECRETLY|ALL|STORED)_.*"));
        builder.environment().put("HOME", folder.toString());
        builder.environment().putAll(variables);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(status, process.waitFor(), output);
        return output;
    }
}
