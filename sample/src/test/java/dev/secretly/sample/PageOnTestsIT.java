package dev.secretly.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Follows the page on tests in the project of the tutorial, with its files exactly as printed. */
class PageOnTestsIT {

    @TempDir
    private Path folder;

    private MavenProject project;
    private List<String> page;

    @BeforeEach
    void makeProject() throws IOException {
        project = MavenProject.in(folder, "");
        Tutorial.writeTo(folder);
        page = Page.blocks("docs/testing.md", "## A first test", "## Fake secrets");
        project.write("pom.xml", page.get(0));
        project.write("src/main/java/app/Client.java", page.get(1));
        project.write("src/test/java/app/ClientTest.java", page.get(2));
        assertEquals("mvn test\n", page.get(3));
    }

    @Test
    void theFirstTestRunsAndALeakFailsIt() throws Exception {
        String fine = project.maven(0, "test");
        assertTrue(fine.contains(page.get(4)), fine);
        try (Stream<Path> deployed = Files.list(folder.resolve("target/lib"))) {
            List<String> names =
                    deployed.map(jar -> String.valueOf(jar.getFileName())).toList();
            assertTrue(names.stream().anyMatch(name -> name.startsWith("secretly-runtime-")), names.toString());
            assertTrue(names.stream().noneMatch(name -> name.contains("junit")), names.toString());
        }

        Path client = folder.resolve("src/main/java/app/Client.java");
        Files.writeString(
                client,
                Files.readString(client)
                        .replace("this.trello = trello;", "this.trello = trello; System.out.println(address());"));
        String leak = project.maven(1, "test");
        assertTrue(leak.contains(page.get(5)), leak);
    }

    @Test
    void thePageIsTrueForMaven39() throws Exception {
        String fine = project.maven39(0, "test");

        assertTrue(fine.contains(page.get(4)), fine);
    }

    @Test
    void aProgramThatLoadsItsSecretsItselfNeedsNoneInTests() throws Exception {
        project.write(
                "src/test/java/app/MainTest.java",
                Page.blocks("docs/testing.md", "## A program that loads", "## The leak guard")
                        .get(0));
        project.write(
                "src/test/java/app/NoTokenTest.java",
                Page.blocks("docs/testing.md", "## Fake secrets", "## A program that loads")
                        .get(0));

        String fine = project.maven(0, "test");

        assertTrue(fine.contains("Loaded Trello[apiKey=[secret trello.api_key]"), fine);
    }

    @Test
    void aLeakThatNoClassIsKnownToHaveShownFailsTheBuild() throws Exception {
        project.write("src/test/resources/junit-platform.properties", """
                junit.jupiter.execution.parallel.enabled=true
                junit.jupiter.execution.parallel.mode.classes.default=concurrent
                """);
        for (String name : List.of("ClientTest", "MailTest")) {
            project.write("src/test/java/app/" + name + ".java", """
                    package app;
                    import dev.secretly.junit.FakeSecrets;
                    import dev.secretly.runtime.Secrets;
                    import java.util.concurrent.CyclicBarrier;
                    import org.junit.jupiter.api.Test;
                    @FakeSecrets
                    class %1$s {
                        static final CyclicBarrier BOTH = new CyclicBarrier(2);
                        @Test void test(Secrets secrets) throws Exception {
                            ClientTest.BOTH.await();
                            Thread thread = new Thread(() -> new Client(TrelloSecrets.load(secrets)).address());
                            if ("%1$s".equals("MailTest")) {
                                thread = new Thread(() -> System.out.println(new Client(TrelloSecrets.load(secrets)).address()));
                            }
                            thread.start();
                            thread.join();
                            ClientTest.BOTH.await();
                        }
                    }
                    """.formatted(name));
        }
        String page = Page.blocks("docs/testing.md", "## The leak guard", "What the guard does not see")
                .get(0);

        String log = project.maven(1, "test");

        assertTrue(log.contains(page.strip()), log);
    }

    @Test
    void aLibraryWhoseLogIsNotSeenIsNamedOnce() throws Exception {
        Path pom = folder.resolve("pom.xml");
        Files.writeString(pom, Files.readString(pom).replace("  </dependencies>", """
                  <dependency><groupId>org.tinylog</groupId><artifactId>tinylog-impl</artifactId><version>2.7.0</version></dependency>
                </dependencies>
                """));
        project.write("src/test/java/app/OtherTest.java", page.get(2).replace("class ClientTest", "class OtherTest"));

        String log = project.maven(0, "test");

        assertEquals(
                2,
                log.split(
                                "secretly: warning: the leak guard does not see what tinylog logs, except for what it"
                                        + " prints to System.out or System.err",
                                -1)
                        .length,
                log);
    }
}
