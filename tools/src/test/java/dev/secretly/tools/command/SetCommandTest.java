package dev.secretly.tools.command;

import static dev.secretly.tools.command.CheckCommandTest.assertResult;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.secretly.testing.Canary;
import dev.secretly.tools.Project;
import dev.secretly.tools.Project.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SetCommandTest {

    @TempDir
    private Path folder;

    private Project project;

    @BeforeEach
    void createProject() throws IOException {
        project = new Project(folder).compile("App.java", """
                package app;
                import dev.secretly.Secret;
                import dev.secretly.runtime.SecretString;
                import java.util.*;
                @Secret("app") record App(SecretString token, int port, List<Integer> ports, Map<String, String> more, Level level,
                    java.time.LocalDate day, java.time.Duration limit, boolean on) { enum Level { LOW, HIGH } }
                """);
    }

    @Test
    void aValueFromTheInputIsSetInItsPlace() throws IOException {
        project.file(".streamlit/secrets.toml", "# mine\r\n[app] # x\r\ntoken = '<token>' # y\r\n\r\n[other]\r\na = 1");
        Files.setPosixFilePermissions(
                project.path(".streamlit/secrets.toml"), PosixFilePermissions.fromString("rw-rw----"));

        assertResult(
                0,
                "Set app.token in .streamlit/secrets.toml.\n",
                "",
                project.secretlyWithInput(Canary.of("token") + "\n", "set", "app.token"));
        assertEquals(
                "# mine\r\n[app] # x\r\ntoken = \"" + Canary.of("token") + "\" # y\r\n\r\n[other]\r\na = 1",
                project.read(".streamlit/secrets.toml"));
        assertEquals(
                "rw-rw----",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(project.path(".streamlit/secrets.toml"))));
        try (var files = Files.list(project.path(".streamlit"))) {
            assertEquals(1, files.count());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "port; 7; port = 7",
                "port; +7; port = +7",
                "port; 007; port = \"007\"",
                "ports; 1, 2; ports = [1, 2]",
                "level; high; level = \"high\"",
                "day; 2026-11-24; day = 2026-11-24",
                "limit; 30s; limit = \"30s\"",
                "on; true; on = true",
                "on; TRUE; on = \"TRUE\"",
            })
    void aValueIsWrittenAsItsTypeIs(String key, String value, String line) throws IOException {
        Result result = project.secretlyWithInput(value, "set", "app." + key);

        assertEquals("", result.err());
        assertEquals("[app]\n" + line + "\n", project.read(".streamlit/secrets.toml"));
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(project.path(".streamlit/secrets.toml"))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '%',
            value = {
                "port% many% the value is not a 32-bit integer, which App.port reads; nothing was set",
                "level% middle% the value is not one of LOW, HIGH, which App.level reads; nothing was set",
                "ports% 1,x% the value is not a list of 32-bit integers separated by commas, which App.ports reads; nothing was set",
                "ports% 1,,2% the value is not a list of 32-bit integers separated by commas, which App.ports reads; nothing was set",
                "more% x% the value is not a table of strings, which App.more reads; nothing was set",
                "token% ' '% the value is blank, which counts as absent; nothing was set",
                "tokem% x% neither the contract nor the code has this key; did you mean app.token?",
                "nothing% x% neither the contract nor the code has this key; use --any-key to set it anyway",
            })
    void aValueThatTheCodeRefusesIsNotSet(String key, String value, String message) throws IOException {
        assertResult(2, "", "secretly: " + message + "\n", project.secretlyWithInput(value, "set", "app." + key));
        assertFalse(Files.exists(project.path(".streamlit/secrets.toml")));
    }

    @Test
    void aKeyOfTheContractAloneAndAnyKeyCanBeSet() throws IOException {
        project.file("secrets.example.toml", "[python]\nkey = '...'\n");

        assertEquals(0, project.secretlyWithInput("x\\y", "set", "python.key").status());
        assertEquals(
                0,
                project.secretlyWithInput("two\nlines\n", "set", "--any-key", "'my key'")
                        .status());
        assertEquals("\"my key\" = \"two\\nlines\"\n[python]\nkey = 'x\\y'\n", project.read("secrets.toml"));
    }

    @Test
    void aValueAsAnArgumentIsRefusedAndNotRepeated() throws IOException {
        project.file("token", Canary.of("x"));
        for (List<String> arguments : List.of(
                List.of("set", "app.token", Canary.of("x")),
                List.of("set", "app.token=" + Canary.of("x")),
                List.of("set", "app.token", "--value=" + Canary.of("x")),
                List.of("set", "app.token", "--value", Canary.of("x")),
                List.of(Canary.of("x")),
                List.of("set", "app.token", "-" + Canary.of("x")),
                List.of("set", "app.token", "--" + Canary.of("x")),
                List.of("check", "--program", "@token"),
                List.of("set", "--file"))) {
            Result result = project.secretly(arguments.toArray(String[]::new));
            assertEquals(2, result.status());
            assertFalse((result.out() + result.err()).contains(Canary.marker()), result.err());
        }
    }

    @Test
    void aBrokenOrUnwritableFileIsNotTouched() throws IOException {
        project.file(".streamlit/secrets.toml", "[app\n");

        assertResult(
                2,
                "",
                "secretly: .streamlit/secrets.toml:1:5: found a header that is not closed, expected the closing bracket of the"
                        + " header\n",
                project.secretlyWithInput("x", "set", "app.token"));
        project.file("not-a-folder", "");
        assertResult(
                2,
                "",
                "secretly: not-a-folder/secrets.toml cannot be written: a file is where a folder should be\n",
                project.secretlyWithInput("x", "set", "app.token", "--file", "not-a-folder/secrets.toml"));
    }

    @Test
    void aTableIsNotSetFromText() throws IOException {
        assertEquals(
                2,
                project.secretlyWithInput("{ a = 'b' }\nevil = 1", "set", "app.more")
                        .status());
        assertFalse(Files.exists(project.path(".streamlit/secrets.toml")));
    }

    @Test
    void aPlaceholderIsNotSet() throws IOException {
        for (String value : List.of("...", "changeme", "<token>")) {
            assertResult(
                    2,
                    "",
                    "secretly: the value is a placeholder, which counts as missing; nothing was set\n",
                    project.secretlyWithInput(value, "set", "app.token"));
        }
    }

    @Test
    void aKeyThatCannotBeCheckedIsNotSet() throws IOException {
        Project empty = new Project(project.path("empty"));
        assertResult(
                2,
                "",
                "secretly: there is neither a contract nor a compiled program here, so the key cannot be checked; use"
                        + " --any-key to set it anyway\n",
                empty.secretlyWithInput("x", "set", "app.token"));
        assertEquals(
                0, empty.secretlyWithInput("x", "set", "app.token", "--any-key").status());
    }

    @Test
    void aFileThatGitWouldTakeIsWarnedAbout() throws IOException {
        project.git("init", "-q");

        assertEquals(
                "secretly: warning: git does not ignore .streamlit/secrets.toml. Run: java -jar secretly.jar init\n",
                project.secretlyWithInput("some-token", "set", "app.token").err());
    }

    @Test
    void aLinkToAFileThatDoesNotExistYetStaysALink() throws IOException {
        project.file("elsewhere/x", "").file(".streamlit/x", "");
        Files.createSymbolicLink(project.path(".streamlit/secrets.toml"), Path.of("../elsewhere/mine.toml"));

        assertEquals(
                0, project.secretlyWithInput("some-token", "set", "app.token").status());
        assertEquals("[app]\ntoken = \"some-token\"\n", project.read("elsewhere/mine.toml"));
        assertEquals(true, Files.isSymbolicLink(project.path(".streamlit/secrets.toml")));
    }

    @Test
    void aLinkStaysALink() throws IOException {
        project.file("elsewhere/mine.toml", "[app]\ntoken = ''\n").file(".streamlit/x", "");
        Files.createSymbolicLink(project.path(".streamlit/secrets.toml"), project.path("elsewhere/mine.toml"));

        assertEquals(0, project.secretlyWithInput("x", "set", "app.token").status());
        assertEquals("[app]\ntoken = \"x\"\n", project.read("elsewhere/mine.toml"));
        assertEquals(true, Files.isSymbolicLink(project.path(".streamlit/secrets.toml")));
    }

    @Test
    void theOwnerAndTheModeOfAFileStay() throws IOException {
        assumeTrue(Files.getOwner(project.path("home")).getName().equals("root"), "only root can test this");
        project.file("secrets.toml", "a = 1\n");
        Path file = project.path("secrets.toml");
        project.run("", List.of("chown", "daemon:daemon", "secrets.toml"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        Result result = project.secretlyWithInput("some-token", "set", "app.token", "--file", "secrets.toml");

        assertEquals(0, result.status(), result.err());
        assertEquals("daemon", Files.getOwner(file).getName());
        assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals("", result.err());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertEquals(
                "secretly: warning: others may read secrets.toml; to keep the secret to yourself, run: chmod 600 secrets.toml\n",
                project.secretlyWithInput("some-token", "set", "app.token", "--file", "secrets.toml")
                        .err());
    }

    @Test
    void whatIsNoFileToReplaceIsRefused() throws IOException {
        project.file("secrets.toml", "a = 1\n").file("read-only.toml", "a = 1\n");
        Files.setPosixFilePermissions(project.path("read-only.toml"), PosixFilePermissions.fromString("r--r--r--"));
        Files.createLink(project.path("hard.toml"), project.path("secrets.toml"));
        Files.createSymbolicLink(project.path("loop.toml"), Path.of("loop.toml"));
        project.run("", List.of("mkfifo", "pipe.toml"));

        refused("/dev/null", "/dev/null is a pipe or a device");
        refused("pipe.toml", "pipe.toml is a pipe or a device");
        refused("home", "home is a folder");
        refused("read-only.toml", "read-only.toml is read-only; to change it, run: chmod u+w read-only.toml");
        refused("loop.toml", "loop.toml is a link that leads to itself");
        refused(
                "hard.toml",
                "hard.toml is a hard link: another name of the file would keep the old text. Change it in an editor, or make one of"
                        + " the names a symbolic link");
        assertEquals("a = 1\n", project.read("secrets.toml"));
        assertTrue(Files.exists(Path.of("/dev/null")));
    }

    private void refused(String file, String words) throws IOException {
        Result result = project.secretlyWithInput("some-token", "set", "app.token", "--file", file);
        assertEquals(
                "secretly: " + words + "\n",
                result.err().lines().filter(line -> !line.contains("warning")).reduce("", (a, b) -> a + b + "\n"));
        assertEquals(2, result.status());
    }

    @Test
    void aChainOfLinksEndsAtItsLastTarget() throws IOException {
        Files.createSymbolicLink(project.path("a.toml"), Path.of("b.toml"));
        Files.createSymbolicLink(project.path("b.toml"), Path.of("home/c.toml"));

        assertEquals(
                0,
                project.secretlyWithInput("some-token", "set", "app.token", "--file", "a.toml")
                        .status());
        assertEquals("[app]\ntoken = \"some-token\"\n", project.read("home/c.toml"));
        assertTrue(Files.isSymbolicLink(project.path("b.toml")));
    }
}
