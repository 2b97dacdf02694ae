package dev.secretly.tools.command;

import static dev.secretly.tools.command.CheckCommandTest.assertResult;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.secretly.tools.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractCommandTest {

    private static final String APP = """
            package app;
            import dev.secretly.Secret;
            import dev.secretly.runtime.SecretString;
            import java.util.*;
            /** @param token from the page of the vendor */
            @Secret("app") record App(SecretString token, int port, List<String> names, Map<String, Integer> limits,
                List<Server> servers, Optional<Boolean> on) {
              record Server(String host, int port) {}
            }
            """;

    @TempDir
    private Path folder;

    private Project project;

    @BeforeEach
    void createProject() throws IOException {
        project = new Project(folder).compile("App.java", APP);
    }

    @Test
    void aContractIsMadeWithAPlaceholderOfTheRightTypeForEachKey() throws IOException {
        assertEquals(0, project.secretly("contract").status());

        assertEquals("""
                [app]
                # from the page of the vendor
                token = "..."
                port = 5432
                names = ["..."]
                limits = { name = 5432 }
                servers = [{ host = "...", port = 5432 }]
                on = true
                """, project.read(".streamlit/secrets.example.toml"));
        assertResult(
                0,
                ".streamlit/secrets.example.toml and the code agree.\n",
                "",
                project.secretly("contract", "--check", "--strict"));
        assertEquals(
                "rw-r--r--",
                PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(project.path(".streamlit/secrets.example.toml"))));
    }

    @Test
    void missingKeysAreAddedAndEverythingElseStays() throws IOException {
        project.file("secrets.example.toml", """
                # Our secrets.

                [other] # of the Python program
                key = "..."

                [app]
                # the port
                port = 1 # one
                limits.a = 1

                [last]
                """);

        assertResult(1, """
                secrets.example.toml: lacks app.token, read by App.token
                secrets.example.toml: lacks app.names, read by App.names
                secrets.example.toml: lacks app.servers, read by App.servers
                secrets.example.toml: lacks app.on, read by App.on
                secrets.example.toml:4:1: other.key is not read by any code
                """, "", project.secretly("contract", "--check"));
        assertEquals(0, project.secretly("contract").status());
        assertEquals("""
                # Our secrets.

                [other] # of the Python program
                key = "..."

                [app]
                # the port
                port = 1 # one
                limits.a = 1
                # from the page of the vendor
                token = "..."
                names = ["..."]
                servers = [{ host = "...", port = 5432 }]
                on = true

                [last]
                """, project.read("secrets.example.toml"));
        assertEquals(0, project.secretly("contract", "--check").status());
        assertEquals(1, project.secretly("contract", "--check", "--strict").status());
    }

    @Test
    void valuesOfOtherTypesAreReportedWithTheirPlaces() throws IOException {
        assertEquals(0, project.secretly("contract").status());
        String contract = project.read(".streamlit/secrets.example.toml");
        project.file(
                ".streamlit/secrets.example.toml",
                contract.replace("port = 5432\n", "port = true\n")
                        .replace("[\"...\"]", "[1]")
                        .replace("{ name = 5432 }", "{ name = 'x', other = 1.5 }")
                        .replace("host = \"...\", port = 5432", "host = 7, port = 1"));

        assertResult(1, """
                .streamlit/secrets.example.toml:4:1: app.port is a boolean, but App.port reads a 32-bit integer
                .streamlit/secrets.example.toml:5:10: app.names is an integer, but App.names reads a string
                .streamlit/secrets.example.toml:6:24: app.limits is a float, but App.limits reads a 32-bit integer
                .streamlit/secrets.example.toml:7:14: app.servers.host is an integer, but App.Server.host reads a string
                """, "", project.secretly("contract", "--check"));
    }

    @Test
    void unreadKeysAreRemovedOnlyWhenAsked() throws IOException {
        assertEquals(0, project.secretly("contract").status());
        String contract = project.read(".streamlit/secrets.example.toml");
        project.file(".streamlit/secrets.example.toml", contract + "# old\nold = 1\n[other]\nkey = 1\n");

        assertEquals(0, project.secretly("contract").status());
        assertEquals(1, project.secretly("contract", "--strict").status());
        assertResult(0, """
                .streamlit/secrets.example.toml:10:1: app.old removed, since no code reads it
                .streamlit/secrets.example.toml:12:1: other.key removed, since no code reads it
                """, "", project.secretly("contract", "--strict", "--prune"));
        assertEquals(contract + "[other]\n", project.read(".streamlit/secrets.example.toml"));
        assertEquals(2, project.secretly("contract", "--prune").status());
    }

    @Test
    void theContractOfAParentFolderIsFound() throws IOException {
        Project module = new Project(project.path("module")).compile("App.java", APP);
        project.file("secrets.example.toml", "[app]\nport = 1\n");
        project.git("init", "-q");

        assertEquals(0, module.secretly("contract").status());
        assertTrue(project.read("secrets.example.toml").contains("token = \"...\"\n"));
        assertFalse(Files.exists(module.path(".streamlit")));
        assertResult(
                0,
                "Added to ../.gitignore: secrets.toml, secrets.*.toml, !secrets.example.toml\n"
                        + "Created ../secrets.toml. Replace the placeholders in it with your secrets.\n",
                "",
                module.secretly("init"));
    }

    @Test
    void aKeyThatAllTablesOfAListLackIsAddedToEachOfThem() throws IOException {
        project.compile("Farm.java", """
                package app;
                /** @param hosts all of them */
                @dev.secretly.Secret("farm") record Farm(java.util.List<Host> hosts, java.util.Map<String, Host> named) {
                  record Host(@dev.secretly.Secret("\\"user.name\\"") String user, int port) {}
                }
                """, "farm");
        project.file("secrets.example.toml", """
                [farm]
                hosts = [{ "user.name" = "..." }, { "user.name" = "..." }]
                [farm.named.a]
                "user.name" = "..."
                [farm.named.b] # the second
                """);

        assertResult(
                1,
                """
                secrets.example.toml: lacks farm.hosts.port, read by Host.port
                secrets.example.toml: lacks farm.named.port, read by Host.port
                """.replace("Host.port", "Farm.Host.port"),
                "",
                project.secretly("contract", "--check", "--program", "farm"));
        assertEquals(0, project.secretly("contract", "--program", "farm").status());
        assertEquals("""
                [farm]
                hosts = [{ port = 5432, "user.name" = "..." }, { port = 5432, "user.name" = "..." }]
                [farm.named.a]
                "user.name" = "..."
                port = 5432
                [farm.named.b] # the second
                port = 5432
                """, project.read("secrets.example.toml"));

        project.file("secrets.example.toml", "[farm]\nhosts = []\nnamed = {}\n");
        assertResult(1, """
                secrets.example.toml:2:1: farm.hosts is an array without a table in it, but Farm.hosts reads an array of tables
                secrets.example.toml:3:1: farm.named is a table without a table in it, but Farm.named reads a table of tables
                """, "", project.secretly("contract", "--program", "farm"));
    }

    @Test
    void aDanglingLinkInPlaceOfTheContractIsAnError() throws IOException {
        project.file("secrets.example.toml", "[app]\n");
        Files.createDirectories(project.path(".streamlit"));
        Files.createSymbolicLink(project.path(".streamlit/secrets.example.toml"), Path.of("gone.toml"));

        Project.Result check = project.secretly("contract", "--check");
        assertEquals(2, check.status(), check.toString());
        assertTrue(check.err().contains(".streamlit/secrets.example.toml"), check.err());
    }

    @Test
    void whatPruneCannotRemoveIsNamedAndTheRestIsRemoved() throws IOException {
        assertEquals(0, project.secretly("contract").status());
        String contract = project.read(".streamlit/secrets.example.toml");
        project.file(
                ".streamlit/secrets.example.toml",
                "old = 1\nkept = { a = 1, b = 2 }\n" + contract + "[[many]]\nx = 1\n[[many]]\nx = 2\n");

        assertResult(1, """
                .streamlit/secrets.example.toml: kept.a shares its line with others; remove it in an editor
                .streamlit/secrets.example.toml: kept.b shares its line with others; remove it in an editor
                .streamlit/secrets.example.toml: many has headers of its own; remove it in an editor
                .streamlit/secrets.example.toml:1:1: old removed, since no code reads it
                .streamlit/secrets.example.toml:2:10: kept.a is not read by any code
                .streamlit/secrets.example.toml:2:17: kept.b is not read by any code
                .streamlit/secrets.example.toml:11:1: many is not read by any code
                """, "", project.secretly("contract", "--strict", "--prune"));
        assertEquals(
                "kept = { a = 1, b = 2 }\n" + contract + "[[many]]\nx = 1\n[[many]]\nx = 2\n",
                project.read(".streamlit/secrets.example.toml"));
    }

    @Test
    void aMistypedKeyOfTheContractIsNamedBesideTheMissingOne() throws IOException {
        project.file("secrets.example.toml", "[app]\ntokem = '...'\n");

        String out = project.secretly("contract", "--check").out();
        assertTrue(
                out.startsWith(
                        "secrets.example.toml: lacks app.token, read by App.token; it has app.tokem, which no code reads\n"),
                out);
    }

    @Test
    void aValueInPlaceOfATableIsNamedByItsOwnKey() throws IOException {
        project.file("secrets.example.toml", "app = 'x'\n");

        String out = project.secretly("contract", "--check").out();
        assertTrue(out.startsWith("secrets.example.toml:1:1: app is a string, but App.token reads a table\n"), out);
        assertFalse(out.contains("no code"), out);
    }

    @Test
    void twoTypesThatReadOneKeyDifferentlyAreReported() throws IOException {
        project.compile(
                "Other.java",
                "package app; record Other(@dev.secretly.Secret(\"app.port\") java.util.List<String> x) {}");

        Project.Result result = project.secretly("contract");
        assertEquals(1, result.status(), result.toString());
        assertTrue(
                result.out().contains("app.port is an integer, but Other.x reads an array of strings"), result.out());
    }

    @Test
    void aContractThatGitIgnoresIsWarnedAbout() throws IOException {
        project.git("init", "-q");
        project.file(".gitignore", "*.toml\n");

        assertEquals(
                "secretly: warning: git ignores .streamlit/secrets.example.toml, so it cannot be committed\n",
                project.secretly("contract").err());
    }

    @Test
    void aBrokenContractIsNotTouched() throws IOException {
        project.file("secrets.example.toml", "[app]\ntoken = \n");

        assertResult(
                2,
                "",
                "secretly: secrets.example.toml:2:9: found no value, expected a value, as in key = \"...\"\n",
                project.secretly("contract"));
        assertEquals("[app]\ntoken = \n", project.read("secrets.example.toml"));
    }

    @Test
    void theReportIsAlsoJson() throws IOException {
        project.file("secrets.example.toml", "[app]\nport = true\nold = 1\n");

        JsonObject report = JsonParser.parseString(
                        project.secretly("contract", "--check", "--json").out())
                .getAsJsonObject();
        assertFalse(report.get("fine").getAsBoolean());
        assertTrue(report.getAsJsonArray("missing").toString().contains("app.token"));
        assertEquals(
                "app.port a boolean 2",
                report.getAsJsonArray("wrongTypes")
                                .get(0)
                                .getAsJsonObject()
                                .get("key")
                                .getAsString() + " "
                        + report.getAsJsonArray("wrongTypes")
                                .get(0)
                                .getAsJsonObject()
                                .get("found")
                                .getAsString() + " "
                        + report.getAsJsonArray("wrongTypes")
                                .get(0)
                                .getAsJsonObject()
                                .get("line"));
        assertEquals(
                "app.old",
                report.getAsJsonArray("unread")
                        .get(0)
                        .getAsJsonObject()
                        .get("key")
                        .getAsString());
    }

    /** A pipe that nobody writes to would be read for ever. */
    @Test
    void theRealFileIsNeverOpened() throws IOException {
        project.file(".streamlit/secrets.example.toml", "");
        project.run("", List.of("mkfifo", "secrets.toml", ".streamlit/secrets.toml"));

        assertEquals(0, project.secretly("contract").status());
        assertEquals(0, project.secretly("contract", "--check").status());
    }
}
