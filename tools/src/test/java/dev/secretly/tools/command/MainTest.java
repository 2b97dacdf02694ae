package dev.secretly.tools.command;

import static dev.secretly.tools.command.CheckCommandTest.assertResult;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.secretly.tools.Project;
import dev.secretly.tools.Project.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
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
        for (String command : List.of(
                "check", "explain", "contract", "init", "set", "export", "schema", "scan", "completion", "help")) {
            assertTrue(help.out().contains("\n  " + command + " "), help.out());
            Result ofCommand = project.secretly(command, "--help");
            assertEquals(0, ofCommand.status());
            assertTrue(ofCommand.out().startsWith("Usage: secretly " + command), ofCommand.out());
            assertTrue(ofCommand.out().contains("Examples:\n  "), ofCommand.out());
            assertTrue(ofCommand.out().contains("Documentation: docs/command.md"), ofCommand.out());
            assertEquals(ofCommand.out(), project.secretly("help", command).out());
        }
    }

    @Test
    void aWrongCallSaysWhatIsWrong() throws IOException {
        assertResult(2, "", "secretly: no command given; secretly --help lists them\n", project.secretly());
        assertResult(
                2,
                "",
                "secretly: argument 1: there is no such command; did you mean check?; see secretly --help\n",
                project.secretly("chek"));
        assertResult(
                2,
                "",
                "secretly: argument 2: there is no such option; did you mean --json?; see secretly check --help\n",
                project.secretly("check", "--jsno"));
        assertResult(2, "", "secretly: KEY is missing; see secretly set --help\n", project.secretly("set"));
        assertResult(
                2,
                "",
                "secretly: invalid value for --to; expected one of env, compose, kubernetes, github-actions, systemd, markdown,"
                        + " aws-iam; see secretly export --help\n",
                project.secretly("export", "--to", "nomad"));
    }

    @Test
    void completionsAreAScriptForTheShell() throws IOException {
        project.file("completion.sh", project.secretly("completion").out());

        Result result = project.run("", List.of("bash", "-c", "source completion.sh && complete -p secretly"));
        assertEquals(0, result.status(), result.err());
        assertTrue(result.out().contains("_secretly_with_keys"), result.out());
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

    @Test
    void theVersionIsThatOfTheBuild() throws IOException {
        Result version = project.secretly("--version");

        assertEquals(0, version.status());
        assertTrue(version.out().matches("secretly \\d+\\.\\d+\\.\\d+.*\n"), version.out());
    }

    @Test
    void helpIsAlsoACommand() throws IOException {
        assertEquals(project.secretly("--help").out(), project.secretly("help").out());
        assertResult(
                2, "", "secretly: there is no such command; did you mean check?\n", project.secretly("help", "chek"));
        assertResult(
                2,
                "",
                "secretly: argument 3: nothing is expected here; see secretly help --help\n",
                project.secretly("help", "check", "x"));
    }

    @Test
    void tabCompletesTheKeysForSetAndOtherWordsAsBefore() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        project.file("secrets.example.toml", "[trello]\napi_key = '...'\n'my key' = '...'\n[mail]\nhost = '...'\n")
                .file("complete.sh", """
                        shopt -s expand_aliases
                        alias secretly="'JAVA' -cp 'PATHS' MAIN"
                        source <(secretly completion)
                        complete_words() {
                          COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=()
                          $(complete -p secretly | sed 's/.*-F \\([^ ]*\\) .*/\\1/')
                          echo "${COMPREPLY[*]}"
                        }
                        complete_words secretly set tr
                        complete_words secretly set ""
                        complete_words secretly che
                        """.replace("JAVA", java)
                        .replace("PATHS", System.getProperty("java.class.path"))
                        .replace("MAIN", Main.class.getName()));

        Result result = project.run("", List.of("bash", "complete.sh"));

        assertEquals("", result.err());
        assertEquals("trello.api_key\nmail.host trello.api_key\ncheck\n", result.out());
    }

    @Test
    void aReportIsInColorOnATerminalUnlessTheUserWantsNone() throws IOException {
        project.compile("A.java", "package app; record A(@dev.secretly.Secret(\"a.b\") String c) {}");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String check =
                "'" + java + "' -cp '" + System.getProperty("java.class.path") + "' " + Main.class.getName() + " check";
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "script is not installed");
        List<String> onTerminal = List.of("script", "-qec", check, "/dev/null");
        project.with("TERM", "xterm").with("SHELL", "/bin/sh");

        String colored = project.run("", onTerminal).out();
        assertTrue(colored.contains("\u001B[31mCannot load A: 1 of 1 secret is missing."), colored);
        assertTrue(colored.contains("\u001B[33mMISSING\u001B[0m"), colored);
        assertFalse(project.secretly("check").out().contains("\u001B"));
        project.with("NO_COLOR", "1");
        assertFalse(project.run("", onTerminal).out().contains("\u001B["));
    }

    @Test
    void helpIsAsWideAsTheTerminal() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "script is not installed");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String help = "'" + java + "' -cp '" + System.getProperty("java.class.path") + "' " + Main.class.getName()
                + " check --help";
        project.with("TERM", "xterm").with("SHELL", "/bin/sh");

        int narrow = longest(project.run("", List.of("script", "-qec", "stty cols 60; " + help, "/dev/null")));
        int wide = longest(project.run("", List.of("script", "-qec", "stty cols 110; " + help, "/dev/null")));

        assertTrue(narrow <= 60 && wide > 80 && wide <= 110, narrow + " " + wide);
    }

    private static int longest(Result result) {
        return result.out()
                .replaceAll("\u001B\\[[0-9;]*m", "")
                .lines()
                .filter(line -> !line.startsWith("  secretly "))
                .mapToInt(line -> line.stripTrailing().length())
                .max()
                .orElse(0);
    }

    @Test
    void aLibraryThatInflatesToGigabytesIsReadInLittleMemory() throws IOException {
        try (ZipOutputStream archive = new ZipOutputStream(Files.newOutputStream(project.path("app.jar")))) {
            archive.putNextEntry(new ZipEntry("BOOT-INF/lib/large.jar"));
            ZipOutputStream library = new ZipOutputStream(archive);
            library.putNextEntry(new ZipEntry("zeros"));
            byte[] part = new byte[1 << 20];
            for (int i = 0; i < 600; i++) {
                library.write(part);
            }
            library.closeEntry();
            library.finish();
            archive.closeEntry();
        }
        project.with("JAVA_TOOL_OPTIONS", "-Xmx64m");

        Result result = project.secretly("check", "--all", "--program", "app.jar");

        assertEquals(2, result.status());
        assertTrue(result.err().contains("the program has no type with @Secret"), result.err());
    }

    @Test
    void aPipeInPlaceOfAnIndexDoesNotHang() throws IOException {
        project.file("target/classes/META-INF/secretly/x", "");
        project.run("", List.of("mkfifo", "target/classes/META-INF/secretly/app.A.json"));

        assertResult(
                2,
                "",
                "secretly: target/classes/META-INF/secretly/app.A.json is not a regular file\n",
                project.secretly("check"));
    }
}
