package dev.secretly.tools.command;

import static dev.secretly.tools.command.CheckCommandTest.assertResult;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.secretly.tools.Project;
import dev.secretly.tools.Project.Result;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

    @TempDir
    private Path folder;

    private Project project;

    @BeforeEach
    void createProject() throws IOException {
        project = new Project(folder);
    }

    @Test
    void theHelpListsEachCommand() throws IOException {
        Result help = project.secretly("--help");

        assertEquals(0, help.status());
        for (String command :
                List.of("check", "explain", "contract", "init", "set", "export", "schema", "scan", "completion")) {
            assertTrue(help.out().contains("\n  " + command + " "), help.out());
            Result ofCommand = project.secretly(command, "--help");
            assertEquals(0, ofCommand.status());
            assertTrue(ofCommand.out().startsWith("Usage: secretly " + command), ofCommand.out());
        }
    }

    @Test
    void aWrongCallSaysWhatIsWrong() throws IOException {
        assertResult(2, "", "secretly: no command given; secretly --help lists them\n", project.secretly());
        assertResult(
                2,
                "",
                "secretly: there is no such command; did you mean check?; see secretly --help\n",
                project.secretly("chek"));
        assertResult(
                2,
                "",
                "secretly: there is no such option; did you mean --json?; see secretly check --help\n",
                project.secretly("check", "--jsno"));
        assertResult(2, "", "secretly: KEY is missing; see secretly set --help\n", project.secretly("set"));
        assertResult(
                2,
                "",
                "secretly: --to does not take this value; it takes one of [env, compose, kubernetes, github-actions, systemd, aws-iam,"
                        + " markdown]; see secretly export --help\n",
                project.secretly("export", "--to", "nomad"));
    }

    @Test
    void completionsAreAScriptForTheShell() throws IOException {
        project.file("completion.sh", project.secretly("completion").out());

        Result result = project.run("", List.of("bash", "-c", "source completion.sh && complete -p secretly"));
        assertEquals(0, result.status(), result.err());
        assertTrue(result.out().contains("_complete_secretly"), result.out());
    }

    @Test
    void aClosedPipeEndsACommandQuietly() throws IOException {
        project.compile("A.java", "package app; record A(@dev.secretly.Secret(\"a.b\") String c) {}");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Result result = project.run(
                "",
                List.of(
                        "bash",
                        "-c",
                        "'" + java + "' -cp '" + System.getProperty("java.class.path") + "' " + Main.class.getName()
                                + " check --json | true"));
        assertEquals("", result.err());
    }
}
