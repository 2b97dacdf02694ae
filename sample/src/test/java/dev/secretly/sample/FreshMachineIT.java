package dev.secretly.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Uses the staged release with nothing else of this build: an empty home folder, an empty local repository, no settings, and Maven Central.
 * All lines are those of the docs.
 */
class FreshMachineIT {

    @TempDir
    private Path folder;

    private String repositories;
    private String copy;

    @BeforeEach
    void readTheDocs() throws Exception {
        List<String> blocks = Page.blocks("docs/build.md", "## Use your own repository", "## Gradle");
        assertEquals("bash release/stage " + Staged.VERSION + " /path/to/repository\n", blocks.get(0));
        repositories = blocks.get(1)
                .replace("/path/to/repository", Staged.FOLDER.toAbsolutePath().toString());
        copy = blocks.get(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"maven.home", "maven39.home"})
    void theTutorialTheCommandAndTheMavenPluginComeFromIt(String maven) throws Exception {
        Files.createDirectories(folder.resolve(".git"));
        List<String> plugin = Page.blocks("docs/command.md", "## Keep the contract true", "## Keep secrets out of git");
        Files.writeString(
                folder.resolve("pom.xml"),
                Tutorial.pom()
                        .replace("</project>", repositories + "</project>")
                        .replace("    </plugins>", plugin.get(0) + "    </plugins>"));
        Tutorial.writeTo(folder);

        List<String> tutorial = Page.blocks("README.md", "## Tutorial", "## Documentation");
        String missing = bash(1, maven, tutorial.get(5));
        assertTrue(missing.contains(tutorial.get(6)), missing);
        Files.writeString(folder.resolve(".streamlit/secrets.toml"), tutorial.get(7));
        assertEquals(tutorial.get(9), bash(0, maven, tutorial.get(8)));

        String checked = bash(0, maven, copy + "java -jar secretly.jar check");
        assertTrue(checked.contains("(2 keys checked)"), checked);
        bash(0, maven, "mvn -q verify");
        Files.writeString(folder.resolve(Tutorial.CONTRACT), "[trello]\napi_kye = \"...\"\noauth_token = \"...\"\n");
        String mistyped = bash(1, maven, "mvn -q verify");
        assertTrue(mistyped.contains("api_kye"), mistyped);
    }

    private String bash(int status, String maven, String commands) throws Exception {
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", "set -e\n" + commands)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.log").toFile());
        builder.environment().keySet().removeIf(name -> name.matches("(SECRETLY|TRELLO|MAVEN)_.*"));
        builder.environment().put("HOME", folder.resolve("home").toString());
        builder.environment()
                .put(
                        "MAVEN_OPTS",
                        "-Duser.home=" + folder.resolve("home") + " -Dorg.slf4j.simpleLogger.log.org.apache=error");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment()
                .merge(
                        "PATH",
                        Path.of(MavenProject.property(maven), "bin") + ":"
                                + Path.of(System.getProperty("java.home"), "bin"),
                        (path, first) -> first + ":" + path);
        Process process = builder.start();
        assertTrue(process.waitFor(10, TimeUnit.MINUTES), "it hangs");
        String output = Files.readString(folder.resolve("output.log"), StandardCharsets.UTF_8);
        assertEquals(status, process.exitValue(), output);
        return output;
    }
}
