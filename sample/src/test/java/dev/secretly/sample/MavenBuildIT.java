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

    @Test
    void loadersPassTheNullnessChecksOfTheirProgram() throws Exception {
        Path pom = folder.resolve("module/pom.xml");
        Files.writeString(
                pom,
                Files.readString(pom)
                        .replace("<release>17</release>", """
                <release>17</release>
                <compilerArgs>
                  <arg>-XDcompilePolicy=simple</arg>
                  <arg>--should-stop=ifError=FLOW</arg>
                  <arg>-Xplugin:ErrorProne -Xep:NullAway:ERROR -XepOpt:NullAway:AnnotatedPackages=app</arg>
                </compilerArgs>
                """)
                        .replace("<annotationProcessorPaths>", """
                <annotationProcessorPaths>
                  <path>
                    <groupId>com.google.errorprone</groupId>
                    <artifactId>error_prone_core</artifactId>
                    <version>%s</version>
                  </path>
                  <path>
                    <groupId>com.uber.nullaway</groupId>
                    <artifactId>nullaway</artifactId>
                    <version>%s</version>
                  </path>
                """.formatted(
                                        property("error-prone.version"), property("nullaway.version"))));
        write(".streamlit/secrets.example.toml", "a.b = 'x'\nc.d = 1\n[[e.list]]\nhost = 'x'\nport = { number = 1 }\n");
        write("module/src/main/java/app/Fields.java", """
                package app;
                import dev.secretly.Secret;
                class Fields { @Secret("a.b") String b = ""; @Secret("c.d") int d; }
                """);
        write("module/src/main/java/app/Mailer.java", """
                package app;
                import dev.secretly.Secret;
                class Mailer { Mailer(@Secret("a.b") String b, @Secret("c.d") int d) {} }
                """);
        write("module/src/main/java/app/Lists.java", """
                package app;
                import java.util.*;
                @dev.secretly.Secret("e") record Lists(List<Item> list) {
                  record Item(String host, Port port) {}
                  record Port(int number) {}
                }
                """);
        write("module/src/main/java/app/Wrong.java", "package app; class Wrong { String none() { return null; } }\n");
        Path wrong = folder.resolve("module/src/main/java/app/Wrong.java");

        String log = maven(1);
        assertTrue(log.contains("[NullAway] returning @Nullable expression"), log);
        Files.delete(wrong);
        log = maven(0);
        assertTrue(Files.exists(folder.resolve("module/target/classes/app/ListsSecrets.class")), log);
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
        builder.environment()
                .put(
                        "MAVEN_OPTS",
                        Files.readString(Path.of("../.mvn/jvm.config")).replace('\n', ' '));
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
