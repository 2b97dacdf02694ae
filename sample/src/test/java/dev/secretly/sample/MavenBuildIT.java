package dev.secretly.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds a small project with Maven, as the README says, from the artifacts of this build. */
class MavenBuildIT {

    private static final String VERSION = property("secretly.version");

    @TempDir
    private Path folder;

    @BeforeEach
    void makeProject() throws IOException {
        write(
                "module/pom.xml",
                Files.readString(Path.of("src/test/resources/small-pom.xml"))
                        .replace("@version@", VERSION)
                        .replace("@compiler@", property("compiler-plugin.version"))
                        .replace("@resources@", property("resources-plugin.version")));
        Files.createDirectories(folder.resolve(".git"));
        write(".streamlit/secrets.example.toml", "[trello]\napi_key = \"...\"\n");
        for (String module : List.of("annotations", "runtime", "processor")) {
            Path target = folder.resolve("repository/dev/secretly/secretly-" + module + "/" + VERSION);
            Files.createDirectories(target);
            String name = "secretly-" + module + "-" + VERSION;
            Files.copy(Path.of("..", module, "pom.xml"), target.resolve(name + ".pom"));
            Files.copy(Path.of("..", module, "target", name + ".jar"), target.resolve(name + ".jar"));
        }
        String parent = "secretly-parent-" + VERSION + ".pom";
        Path parents = folder.resolve("repository/dev/secretly/secretly-parent/" + VERSION);
        Files.createDirectories(parents);
        Files.copy(Path.of("..", "pom.xml"), parents.resolve(parent));
        write(
                "settings.xml",
                "<settings><mirrors><mirror><id>here</id><mirrorOf>*</mirrorOf><url>"
                        + Path.of(property("local.repository")).toUri()
                        + "</url></mirror></mirrors></settings>");
    }

    @Test
    void aMistypedKeyFailsTheBuildAtItsPlaceAndTheRightOneBuilds() throws Exception {
        write("module/src/main/java/app/App.java", """
                package app;
                class App {
                  record Trello(
                      @dev.secretly.Secret("trello.api_kye") String apiKey) {}
                  Trello trello() { return App_TrelloSecrets.load(); }
                }
                """);

        String wrong = maven(1);

        assertTrue(
                wrong.contains(
                        "App.java:[4,28] [secretly] no secret 'trello.api_kye' in .streamlit/secrets.example.toml;"
                                + " did you mean 'trello.api_key'?"),
                wrong);
        assertEquals(
                1,
                wrong.lines()
                        .filter(line -> line.matches("\\[ERROR] \\S+\\.java:.*"))
                        .distinct()
                        .count(),
                wrong);
        Path source = folder.resolve("module/src/main/java/app/App.java");
        Files.writeString(source, Files.readString(source).replace("kye", "key"));
        maven(0);
        assertTrue(Files.exists(folder.resolve("module/target/classes/app/App_TrelloSecrets.class")));
    }

    /** Started in another folder: the contract is looked for from that of the classes on. */
    private String maven(int status) throws IOException, InterruptedException {
        Path log = folder.resolve("maven.log");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(property("maven.home"), "bin", "mvn").toString(),
                        "-B",
                        "-ntp",
                        "-s",
                        folder.resolve("settings.xml").toString(),
                        "-Dmaven.repo.local=" + folder.resolve("repository"),
                        "-f",
                        folder.resolve("module/pom.xml").toString(),
                        "compile")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().remove("MAVEN_OPTS");
        Process process = builder.start();
        assertTrue(process.waitFor(5, TimeUnit.MINUTES), "Maven hangs");
        String output = Files.readString(log);
        assertEquals(status, process.exitValue(), output);
        return output;
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private static String property(String name) {
        return Objects.requireNonNull(System.getProperty(name), name);
    }
}
