package dev.secretly.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stages the release once more, with Maven 3.9 and through Njord, which knows the rules of Maven Central. */
class ReleaseAgainIT {

    private static final String NJORD = "0.9.10";
    private static final Path MAVEN = Path.of(MavenProject.property("maven39.home"), "bin", "mvn");

    @TempDir
    private static Path folder;

    private static Path store;

    @BeforeAll
    static void stageItAgain() throws Exception {
        Path stores = folder.resolve("njord");
        Path checkout = checkout();
        Staged.stage(
                checkout,
                folder.resolve("unused"),
                Staged.key(),
                MAVEN,
                List.of("-Dnjord.basedir=" + stores, "-DaltDeploymentRepository=njord::njord:release-sca"));
        try (Stream<Path> created = Files.list(stores)) {
            store = created.filter(Files::isDirectory).findFirst().orElseThrow();
        }
    }

    @Test
    void itIsTheSameButForSignatures() throws IOException {
        Map<String, String> first = contents(Staged.FOLDER);
        assertTrue(first.size() > 50, () -> "suspiciously few files: " + first.size());

        assertEquals(first, contents(store));
    }

    @Test
    void itFollowsTheRulesOfMavenCentral() throws Exception {
        String output = maven(
                "eu.maveniverse.maven.plugins:njord:" + NJORD + ":validate",
                "-Dnjord.publisher=sonatype-cp",
                "-Dnjord.store=" + store.getFileName(),
                "-Dnjord.basedir=" + store.getParent());

        assertTrue(output.matches("(?s).* artifacts\\) passed \\d{3} validation\\R.*"), output);
    }

    /** A checkout in another folder. */
    private static Path checkout() throws Exception {
        Path checkout = Files.createDirectory(folder.resolve("checkout"));
        Process copy = new ProcessBuilder(
                        "bash",
                        "-c",
                        "cd .. && git ls-files -z -co --exclude-standard | tar -c --null -T - | tar -x -C \"$0\" && git init -q \"$0\"",
                        checkout.toString())
                .inheritIO()
                .start();
        assertEquals(0, copy.waitFor());
        useNjord(checkout);
        return checkout;
    }

    private static void useNjord(Path project) throws IOException {
        Files.createDirectories(project.resolve(".mvn"));
        Files.writeString(project.resolve(".mvn/extensions.xml"), """
                <extensions>
                  <extension>
                    <groupId>eu.maveniverse.maven.njord</groupId><artifactId>extension3</artifactId><version>%s</version>
                  </extension>
                </extensions>
                """.formatted(NJORD));
    }

    private static String maven(String goal, String... arguments) throws Exception {
        useNjord(folder.resolve("empty"));
        List<String> command = new java.util.ArrayList<>(List.of(
                MAVEN.toString(),
                "-B",
                "-ntp",
                "-Dmaven.repo.local=" + MavenProject.property("local.repository"),
                goal));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.resolve("empty").toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.log").toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        assertTrue(process.waitFor(5, TimeUnit.MINUTES), "Maven hangs");
        String output = Files.readString(folder.resolve("output.log"));
        assertEquals(0, process.exitValue(), output);
        return output;
    }

    /** The checksum of each file that is no signature, by its path. */
    private static Map<String, String> contents(Path repository) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(repository.resolve("dev"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = repository.relativize(file).toString();
                if (name.endsWith(".sha256") && !name.contains("maven-metadata")) {
                    contents.put(name, Files.readString(file).strip());
                }
            }
        }
        return contents;
    }
}
