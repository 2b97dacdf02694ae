package dev.secretly.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds a small project with Maven, as the README describes, from the artifacts of this build. */
class MavenBuildIT {

    @TempDir
    private Path folder;

    private MavenProject project;

    @BeforeEach
    void makeProject() throws IOException {
        project = MavenProject.in(folder, "module");
        project.write(
                "module/pom.xml",
                Files.readString(Path.of("src/test/resources/small-pom.xml"))
                        .replace("@version@", Staged.VERSION)
                        .replace("@compiler@", MavenProject.property("compiler-plugin.version"))
                        .replace("@resources@", MavenProject.property("resources-plugin.version")));
        project.write(".streamlit/secrets.example.toml", "[trello]\napi_key = \"...\"\n");
    }

    @Test
    void aMistypedKeyFailsTheBuildAtItsPlaceAndTheRightOneBuilds() throws Exception {
        project.write("module/src/main/java/app/App.java", """
                package app;
                class App {
                  record Trello(
                      @dev.secretly.Secret("trello.api_kye") String apiKey) {}
                  Trello trello() { return App_TrelloSecrets.load(); }
                }
                """);

        String wrong = project.maven(1, "compile");

        assertTrue(
                wrong.contains(
                        "App.java:[4,28] [secretly:unknown-key] no secret 'trello.api_kye' in .streamlit/secrets.example.toml;"
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
        project.maven(0, "compile");
        assertTrue(Files.exists(folder.resolve("module/target/classes/app/App_TrelloSecrets.class")));
    }

    /** The runtime is a named module there, and the test kit is not; test classes are patched into the module of the program. */
    @Test
    void fakesWorkInTheTestsOfAModularProgram() throws Exception {
        Path pom = folder.resolve("module/pom.xml");
        Files.writeString(
                pom,
                Files.readString(pom)
                        .replace("  </dependencies>\n", """
                            <dependency>
                              <groupId>dev.secretly</groupId>
                              <artifactId>secretly-junit</artifactId>
                              <version>%s</version>
                              <scope>test</scope>
                            </dependency>
                            <dependency>
                              <groupId>org.junit.jupiter</groupId>
                              <artifactId>junit-jupiter</artifactId>
                              <version>%s</version>
                              <scope>test</scope>
                            </dependency>
                          </dependencies>
                        """.formatted(
                                        Staged.VERSION, MavenProject.property("junit.version")))
                        .replace("    </plugins>\n", """
                              <plugin>
                                <groupId>org.apache.maven.plugins</groupId>
                                <artifactId>maven-surefire-plugin</artifactId>
                                <version>%s</version>
                              </plugin>
                            </plugins>
                        """.formatted(MavenProject.property("surefire.version"))));
        project.write("module/src/main/java/module-info.java", "module app { requires dev.secretly.runtime; }\n");
        project.write("module/src/main/java/app/Trello.java", """
                package app;
                @dev.secretly.Secret("trello") record Trello(dev.secretly.runtime.SecretString apiKey) {}
                """);
        project.write("module/src/test/java/app/TrelloTest.java", """
                package app;
                import static org.junit.jupiter.api.Assertions.assertTrue;
                import dev.secretly.junit.FakeSecret;
                import dev.secretly.junit.FakeSecrets;
                import dev.secretly.runtime.Secrets;
                import org.junit.jupiter.api.Test;
                @FakeSecrets
                class TrelloTest {
                  @dev.secretly.Secret("trello") record OfTest(@dev.secretly.Secret("api_key") String name) {}
                  @Test void loads(Secrets secrets) {
                    assertTrue(TrelloSecrets.load(secrets).apiKey().reveal().startsWith("fake-trello-api-key-"), "a fake");
                    assertTrue(TrelloTest_OfTestSecrets.load(secrets).name().startsWith("fake-trello-api-key-"), "a fake");
                  }
                  @Test @FakeSecret(key = "trello.api_kye", value = "x") void mistyped() {}
                }
                """);

        String log = project.maven(1, "test");

        assertTrue(log.contains("Tests run: 2, Failures: 0, Errors: 1"), log);
        assertTrue(
                log.contains(
                        "@FakeSecret(key = \"trello.api_kye\") on TrelloTest.mistyped: no type with @Secret has this key;"
                                + " did you mean trello.api_key?"),
                log);
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
                                        MavenProject.property("error-prone.version"),
                                        MavenProject.property("nullaway.version"))));
        project.write(
                ".streamlit/secrets.example.toml",
                "a.b = 'x'\nc.d = 1\n[[e.list]]\nhost = 'x'\nport = { number = 1 }\n");
        project.write("module/src/main/java/app/Fields.java", """
                package app;
                import dev.secretly.Secret;
                class Fields { @Secret("a.b") String b = ""; @Secret("c.d") int d; }
                """);
        project.write("module/src/main/java/app/Mailer.java", """
                package app;
                import dev.secretly.Secret;
                class Mailer { Mailer(@Secret("a.b") String b, @Secret("c.d") int d) {} }
                """);
        project.write("module/src/main/java/app/Lists.java", """
                package app;
                import java.util.*;
                @dev.secretly.Secret("e") record Lists(List<Item> list) {
                  record Item(String host, Port port) {}
                  record Port(int number) {}
                }
                """);
        project.write(
                "module/src/main/java/app/Wrong.java", "package app; class Wrong { String none() { return null; } }\n");
        Path wrong = folder.resolve("module/src/main/java/app/Wrong.java");

        String log = project.maven(1, "compile");
        assertTrue(log.contains("[NullAway] returning @Nullable expression"), log);
        Files.delete(wrong);
        log = project.maven(0, "compile");
        assertTrue(Files.exists(folder.resolve("module/target/classes/app/ListsSecrets.class")), log);
    }
}
