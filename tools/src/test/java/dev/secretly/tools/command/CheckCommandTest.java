package dev.secretly.tools.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.secretly.testing.Canary;
import dev.secretly.tools.Project;
import dev.secretly.tools.Project.Result;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckCommandTest {

    private static final String TRELLO = """
            package app;
            import dev.secretly.Secret;
            import dev.secretly.runtime.SecretString;
            @Secret("trello") public record Trello(SecretString apiKey, int limit) {
              public static void main(String[] arguments) { TrelloSecrets.load(); }
            }
            """;

    @TempDir
    private Path folder;

    private Project project;

    @BeforeEach
    void createProject() throws IOException {
        project = new Project(folder);
    }

    @Test
    void secretsThatAreThereAreFine() throws IOException {
        project.compile("Trello.java", TRELLO).file("secrets.toml", "[trello]\napi_key = '" + Canary.of("key") + "'\n");
        project.with("TRELLO_LIMIT", "7");

        assertResult(0, "All required secrets of Trello are set (2 keys checked).\n", "", project.secretly("check"));
    }

    @Test
    void aMistakeInAnOptionNamesTheOption() throws IOException, InterruptedException {
        project.compile("Trello.java", TRELLO).with("SECRETLY_PROFILE", "of-the-variable");

        assertTrue(project.secretly("check", "--profile", "prod", "--files", "secrets.toml")
                .out()
                .endsWith("\nTo fix it, remove --files or --profile\n"));
        assertTrue(project.secretly("check", "--profile", "prod").out().contains("or do not set --profile\n"));
        assertTrue(
                project.secretly("check", "--files", "none.toml").out().contains("remove --files or SECRETLY_PROFILE"));
        project.with("SECRETLY_PROFILE", "");
        assertTrue(project.secretly("check", "--files", "none.toml")
                .out()
                .contains("no such file or directory (named by --files)"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aPipeIsNamedAndNotOpened() throws IOException, InterruptedException {
        project.compile("Trello.java", TRELLO);
        Path pipe = folder.resolve("pipe");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());

        for (String command : List.of("check", "explain")) {
            String output = project.secretly(command, "--files", "pipe").out();
            assertTrue(output.contains("a pipe, which only the program itself reads"), output);
        }
    }

    /** The message of a load, from a program with values of every kind, is that of the check, character by character. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[all]\nname = 'x'\n",
                "[all]\nname = ''\nport = 'many'\nlevel = 'middle'\nwhen = 2026-11-24\n",
                "[all]\nname = '<your name>'\nport = 1\nlimit = 'soon'\nnames = 'a,,b'\n",
                "[all]\nports = ['1', 'x', '<n>']\nmore = { a = 1, b = 'x' }\n",
                "[all.db]\nuser = 'x'\n",
                "[all.db]\nhost = 1\n[all.db.replica]\nregion = 'x'\n",
                "[all.backup]\nuser = 'x'\n",
                "[[all.servers]]\nhost = 'x'\n[[all.servers]]\nport = 'x'\n",
                "[[all.servers]]\nhost = 'x'\nport = 1\nlabels = [1]\n[all.regions.eu]\nport = 1\n",
                "all = 7\n",
                "[all\n",
                "[al]\nname = 'x'\nprot = 7\n",
            })
    void aCheckSaysWhatALoadSays(String toml) throws IOException {
        project.compile("All.java", """
                package app;
                import dev.secretly.Secret;
                import dev.secretly.runtime.SecretString;
                import java.util.*;
                import java.time.*;
                class All {
                  enum Level { LOW, HIGH }
                  @Secret("all") record Whole(String name, SecretString token, int port, Level level, OffsetDateTime when,
                      @Secret(defaultValue = "30s") Duration limit, Optional<Boolean> on, List<String> names, Set<Integer> ports,
                      Map<String, Long> more, Db db, Optional<Db> backup, List<Server> servers,
                      Map<String, Server> regions) {}
                  record Db(String host, Optional<String> user, Optional<Replica> replica) {}
                  record Replica(String region, int lag) {}
                  record Server(String host, @Secret(defaultValue = "443") int port, List<String> labels) {}
                  public static void main(String[] arguments) {
                    try { All_WholeSecrets.load(); System.out.println("fine"); }
                    catch (dev.secretly.runtime.SecretsException exception) { System.out.println(exception); }
                  }
                }
                """);
        project.file("secrets.toml", toml);

        String loaded = project.program("app.All").out();
        Result checked = project.secretly("check");
        assertEquals(loaded, checked.out());
        assertEquals(1, checked.status());
    }

    @Test
    void secretsOfSeveralTypesAreOneMessageThatNamesEachKeyOnce() throws IOException {
        project.compile("Trello.java", TRELLO).compile("Other.java", """
                package app;
                import dev.secretly.Secret;
                import dev.secretly.runtime.SecretString;
                record Other(@Secret("trello.api_key") SecretString key) {}
                """);

        Result result = project.secretly("check");
        assertResult(1, """
                Cannot load Other and Trello: 3 of 3 secrets are missing.

                  trello.api_key  TRELLO_API_KEY  MISSING  not in any source (Other.key)
                  trello.api_key  TRELLO_API_KEY  MISSING  not in any source
                  trello.limit    TRELLO_LIMIT    MISSING  not in any source

                Looked in (working directory FOLDER)
                  .streamlit/secrets.toml      no such file
                  secrets.toml                 no such file
                  ~/.streamlit/secrets.toml    no such file
                  environment

                To fix it, create .streamlit/secrets.toml with
                  [trello]
                  api_key = "..."
                  limit = ""  # a 32-bit integer, such as 5432
                or set the environment variables listed above.
                """.replace("FOLDER", project.path("").toString()), "", result);
    }

    @Test
    void commentsOfTheContractDescribeMissingSecrets() throws IOException {
        project.compile("Trello.java", TRELLO)
                .file("secrets.example.toml", "[trello]\n# from trello.com/app-key\napi_key = '...'\n");

        assertTrue(project.secretly("check").out().contains("      from trello.com/app-key\n".substring(2)));
    }

    @Test
    void typesOfTheProgramsOwnAreNamedSinceNoCodeOfItIsRun() throws IOException {
        project.compile("Own.java", """
                package app;
                import dev.secretly.Secret;
                import java.util.*;
                class Own {
                  public record Port(int number) { public static Port of(String text) { throw new IllegalStateException(text); } }
                  record Trello(@Secret("a.port") Port port, @Secret("a.ports") List<Port> ports, @Secret("a.more") Optional<Port> more) {}
                }
                """).file("secrets.toml", "[a]\nport = '7'\nports = ['1', '2']\n");

        assertResult(
                0,
                "All required secrets of Own.Trello are set (3 keys checked).\n"
                        + "Not checked (needs the program to run): whether custom types accept their values (app.Own.Port).\n",
                "",
                project.secretly("check"));
    }

    @Test
    void anEnvironmentFileReplacesTheWholeMachine() throws IOException {
        project.compile("Trello.java", TRELLO)
                .file("secrets.toml", "[trello]\nlimit = 1\n")
                .with("TRELLO_LIMIT", "7")
                .file("prod.env", "# of the server\nexport TRELLO_API_KEY=\"" + Canary.of("key") + "\"\n");

        Result result = project.secretly("check", "--env-file", "prod.env");
        assertEquals(1, result.status());
        assertTrue(result.out().startsWith("Cannot load Trello: 1 of 2 secrets is missing."), result.out());
        assertTrue(result.out().contains("Looked in (working directory "), result.out());
        assertTrue(result.out().endsWith("To fix it, set the environment variable TRELLO_LIMIT.\n"), result.out());

        project.file("prod.env", project.read("prod.env") + "TRELLO_LIMIT = 7\n");
        assertEquals(0, project.secretly("check", "--env-file", "prod.env").status());
        assertEquals(
                0,
                project.secretly("check", "--env-file", "prod.env", "--files", "secrets.toml")
                        .status());
        project.file("prod.env", "TRELLO_LIMIT=7\nTRELLO_API_KEY=<key>\n");
        assertEquals(1, project.secretly("check", "--env-file", "prod.env").status());
        project.file("prod.env", project.read("prod.env") + "SECRETLY_PLACEHOLDERS=allow\n");
        assertEquals(0, project.secretly("check", "--env-file", "prod.env").status());
        project.file("prod.env", "no name\n");
        assertResult(
                2, "", "secretly: prod.env:1 is not NAME=value\n", project.secretly("check", "--env-file", "prod.env"));
    }

    @Test
    void filesAndProfileReplaceTheStandardFiles() throws IOException {
        String toml = "[trello]\nlimit = 1\napi_key = '" + Canary.of("key") + "'\n";
        project.compile("Trello.java", TRELLO).file("secrets.test.toml", toml).file("other.toml", toml);

        assertEquals(1, project.secretly("check").status());
        assertEquals(0, project.secretly("check", "--profile", "test").status());
        assertEquals(0, project.secretly("check", "--files", "other.toml").status());
    }

    @Test
    void archivesAreReadWithTheirLibraries() throws IOException {
        project.compile("Trello.java", TRELLO).compile("Db.java", """
                package lib;
                public record Db(@dev.secretly.Secret("db.host") String host) {}
                """, "lib/classes");
        Path library = jar("library.jar", "lib/classes", "");
        Path boot = jar("boot.jar", "target/classes", "BOOT-INF/classes/");
        Path war = jar("app.war", "target/classes", "WEB-INF/classes/");
        add(boot, "BOOT-INF/lib/library.jar", library);
        add(war, "WEB-INF/lib/library.jar", library);

        for (Path archive : List.of(boot, war)) {
            String path = archive.toString();
            assertTrue(project.secretly("check", "--program", path).out().startsWith("Cannot load Trello: 2 of 2"));
            assertTrue(project.secretly("check", "--all", "--program", path)
                    .out()
                    .startsWith("Cannot load Trello and Db: 3 of 3"));
            assertTrue(project.secretly("check", "--type", "Db", "--program", path)
                    .out()
                    .startsWith("Cannot load Db: 1 of 1"));
        }
        assertTrue(project.secretly("check", "--program", library.toString(), "--program", "target/classes")
                .out()
                .startsWith("Cannot load Trello and Db"));
        assertResult(
                2,
                "",
                "secretly: the program has no type Trelo with @Secret; it has app.Trello, lib.Db\n",
                project.secretly("check", "--type", "Trelo", "--program", boot.toString()));
    }

    private Path jar(String name, String classes, String prefix) throws IOException {
        Path jar = project.path(name);
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out);
                var files = Files.walk(project.path(classes))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                zip.putNextEntry(new ZipEntry(prefix
                        + project.path(classes).relativize(file).toString().replace('\\', '/')));
                Files.copy(file, zip);
            }
        }
        return jar;
    }

    private static void add(Path archive, String name, Path file) throws IOException {
        try (var files = java.nio.file.FileSystems.newFileSystem(archive)) {
            Files.createDirectories(files.getPath(name).getParent());
            Files.copy(file, files.getPath(name));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Db", "DbSecrets"})
    void anIndexWhoseClassOrLoaderIsGoneIsIgnored(String name) throws IOException {
        project.compile("Trello.java", TRELLO)
                .compile("Db.java", "package app; record Db(@dev.secretly.Secret(\"a.b\") String host) {}");
        Files.delete(project.path("target/classes/app/" + name + ".class"));

        assertTrue(project.secretly("check").out().startsWith("Cannot load Trello: 2 of 2"));
    }

    @Test
    void gradleKeepsTheIndexesOfKaptApartFromTheClasses() throws IOException {
        project.compile("Trello.java", TRELLO);
        Path indexes = project.path("build/tmp/kapt3/classes/main/META-INF/secretly");
        Files.createDirectories(indexes.getParent());
        Files.createDirectories(project.path("build/classes/java"));
        Files.move(project.path("target/classes/META-INF/secretly"), indexes);
        Files.move(project.path("target/classes"), project.path("build/classes/java/main"));

        Result result = project.secretly("check");
        assertEquals(1, result.status(), result.err());
        assertTrue(result.out().contains("trello.api_key"), result.out());
    }

    @Test
    void aProgramThatCannotBeReadIsAWrongCall() throws IOException {
        assertResult(
                2,
                "",
                "secretly: there is no target/classes here: compile the program, or name its jar with --program\n",
                project.secretly("check"));
        project.file("not.jar", "text").file("target/classes/a", "");
        assertResult(2, "", "secretly: gone.jar does not exist\n", project.secretly("check", "--program", "gone.jar"));
        assertResult(
                2,
                "",
                "secretly: not.jar is neither a folder nor a jar\n",
                project.secretly("check", "--program", "not.jar"));
        assertResult(
                2,
                "",
                "secretly: the program has no type with @Secret: META-INF/secretly is missing in its class folder; compile"
                        + " it with Secretly's processor, or name another path with --program\n",
                project.secretly("check"));
        project.file("target/classes/META-INF/secretly/a.json", "{\"schemaVersion\": 2}");
        assertResult(
                2,
                "",
                "secretly: target/classes/META-INF/secretly/a.json cannot be used: it was written by a newer version of"
                        + " Secretly; use the secretly.jar of that version\n",
                project.secretly("check"));
        project.file("target/classes/META-INF/secretly/a.json", "{}");
        assertResult(
                2,
                "",
                "secretly: target/classes/META-INF/secretly/a.json cannot be used: it is not an index of Secretly; compile"
                        + " the program again\n",
                project.secretly("check"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[{'key': 'a b'}]",
                "[{'key': 'a', 'element': 'a', 'presence': 'required', 'kind': 'text', 'type': 'a', 'credential': true}]",
                "[{'key': 'a', 'element': 'A.a', 'presence': 'required', 'kind': 'list', 'type': 'a', 'credential': true}]",
                "[{'key': 'a', 'element': 'A.a', 'presence': 'required', 'kind': 'enum', 'type': 'a', 'credential': true}]",
                "[{'key': null, 'element': {}, 'presence': 'often', 'kind': 7, 'type': 'a', 'credential': true}]",
            })
    void anIndexThatIsNoneOfOursIsAWrongCall(String secrets) throws IOException {
        String json = "{'schemaVersion': 1, 'type': 'a', 'secrets': " + secrets + "}";
        project.file("target/classes/META-INF/secretly/a.json", json.replace('\'', '"'));

        assertResult(
                2,
                "",
                "secretly: target/classes/META-INF/secretly/a.json cannot be used: it is not an index of Secretly; compile"
                        + " the program again\n",
                project.secretly("check"));
    }

    @Test
    void commentsOfAFileWithRealSecretsAreNotShown() throws IOException {
        project.compile("Trello.java", TRELLO)
                .file("secrets.toml", "[trello]\n# " + Canary.of("comment") + "\napi_key = ''\n");
        Files.createSymbolicLink(project.path("secrets.example.toml"), project.path("secrets.toml"));

        assertFalse(project.secretly("check").out().contains(Canary.marker()));
        assertFalse(
                project.secretly("check", "--contract", "secrets.toml").out().contains(Canary.marker()));
    }

    @Test
    void aProfileIsThatOfTheOtherMachineToo() throws IOException {
        project.compile("Trello.java", TRELLO)
                .file("prod.env", "TRELLO_API_KEY=x\nTRELLO_LIMIT=1\nSECRETLY_PROFILE=prod\n");

        assertEquals(1, project.secretly("check", "--env-file", "prod.env").status());
        project.file("secrets.prod.toml", "");
        assertEquals(0, project.secretly("check", "--env-file", "prod.env").status());
    }

    @Test
    void escapesInAnEnvironmentFileAreReadOnce() throws IOException {
        project.compile("A.java", "package app; record A(@dev.secretly.Secret(\"a.b\") int c) {}")
                .file("a.env", "\uFEFFSECRETLY_TOML=\"a.b = '7' # \\\"x\\\\n\"\n");

        assertResult(
                0,
                "All required secrets of A are set (1 key checked).\n",
                "",
                project.secretly("check", "--env-file", "a.env"));
    }

    @Test
    void theReportIsAlsoJson() throws IOException {
        project.compile("Trello.java", TRELLO).file("secrets.toml", "[trello]\nlimit = 'x'\n");

        Result result = project.secretly("check", "--json");
        JsonObject report = JsonParser.parseString(result.out()).getAsJsonObject();
        assertEquals(1, result.status());
        assertEquals(1, report.get("schemaVersion").getAsInt());
        assertEquals(false, report.get("fine").getAsBoolean());
        JsonObject problem = report.getAsJsonArray("problems").get(1).getAsJsonObject();
        assertEquals("MALFORMED", problem.get("kind").getAsString());
        assertEquals("trello.limit", problem.get("key").getAsString());
        JsonObject place = problem.getAsJsonArray("places").get(0).getAsJsonObject();
        assertEquals(
                "secrets.toml 2 1",
                place.get("source").getAsString() + " " + place.get("line") + " " + place.get("column"));
    }

    @Test
    void filesThatGitHasOrWouldTakeAreWarnedAbout() throws IOException {
        project.compile("Trello.java", TRELLO)
                .file("secrets.toml", "[trello]\nlimit = 1\napi_key = '" + Canary.of("key") + "'\n");
        project.git("init", "-q");

        assertResult(
                0,
                "All required secrets of Trello are set (2 keys checked).\n",
                "secretly: warning: git does not ignore secrets.toml. Run: java -jar secretly.jar init\n",
                project.secretly("check"));
        project.git("add", "-f", "secrets.toml");
        assertTrue(project.secretly("check").err().startsWith("secretly: warning: git tracks secrets.toml."));
        project.git("rm", "-q", "--cached", "secrets.toml");
        project.file(".gitignore", "secrets.toml\n");
        assertEquals("", project.secretly("check").err());
    }

    @Test
    void aRealSecretInTheContractIsWarnedAbout() throws IOException {
        String value = Canary.of("contract");
        project.compile("A.java", "package app; record A(@dev.secretly.Secret(\"a.key\") String key) {}")
                .file("secrets.toml", "[a]\nkey = '" + value + "'\n")
                .file(".streamlit/secrets.example.toml", "[a]\nkey = '" + value + "'\n");

        assertResult(
                0,
                "All required secrets of A are set (1 key checked).\n",
                "secretly: warning: .streamlit/secrets.example.toml:2 has the real value of a.key. Put a placeholder there; if"
                        + " git has it already, replace the secret with a new one.\n",
                project.secretly("check"));
    }

    @Test
    void typesThatAreFineAreNotNamed() throws IOException {
        project.compile("A.java", "package app; @dev.secretly.Secret(\"a\") record A(String key) {}")
                .compile("B.java", "package app; @dev.secretly.Secret(\"b\") record B(String key, String host) {}")
                .file("secrets.toml", "[a]\nkey = 'some-key'\n[b]\nhost = 'some-host'\n");

        String message = project.secretly("check").out();

        assertTrue(message.startsWith("Cannot load B: 1 of 2 secrets is missing.\n"), message);
    }

    static void assertResult(int status, String out, String err, Result result) {
        assertEquals(out, result.out());
        assertEquals(err, result.err());
        assertEquals(status, result.status());
    }
}
