package dev.secretly.tools.command;

import static dev.secretly.tools.command.CheckCommandTest.assertResult;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.secretly.testing.Canary;
import dev.secretly.tools.Project;
import dev.secretly.tools.Project.Result;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {

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
                @Secret("app") record App(SecretString token, Optional<java.net.URI> url,
                    @Secret(defaultValue = "7") int port, Optional<Db> db) {
                  record Db(String host) {}
                }
                """);
    }

    @Test
    void eachSecretIsShownWithAllPlacesThatHaveIt() throws IOException {
        project.file("secrets.toml", "[app]\ntoken = '" + Canary.of("token") + "'\nurl = 'https://a.example'\n")
                .file("home/.streamlit/secrets.toml", "[app]\ntoken = '" + Canary.of("other") + "'\nport = 1\n")
                .with("APP_TOKEN", Canary.of("variable"));

        assertResult(0, """
                KEY          TYPE           PRESENCE  FOUND                        ALSO IN
                app.token    SecretString   required  secrets.toml:2               ~/.streamlit/secrets.toml:2, APP_TOKEN
                app.url      Optional<URI>  optional  secrets.toml:3
                app.port     int            default   ~/.streamlit/secrets.toml:3
                app.db.host  String         with db   absent
                """, "", project.secretly("explain"));
    }

    @Test
    void missingSecretsAndUnreadableFilesAreSomethingToReport() throws IOException {
        project.file("secrets.toml", "[app\n");

        assertResult(1, """
                KEY          TYPE           PRESENCE  FOUND    ALSO IN
                app.token    SecretString   required  missing
                app.url      Optional<URI>  optional  absent
                app.port     int            default   default
                app.db.host  String         with db   absent
                cannot be read: secrets.toml:1:5: a header that is not closed
                """, "", project.secretly("explain"));
    }

    @Test
    void aPlaceholderIsAPlaceWithoutAValue() throws IOException {
        project.file("secrets.toml", "[app]\ntoken = '<token>'\n");

        JsonObject report = JsonParser.parseString(
                        project.secretly("explain", "--json").out())
                .getAsJsonObject();
        JsonObject secret = report.getAsJsonArray("secrets").get(0).getAsJsonObject();
        assertEquals("app.token", secret.get("key").getAsString());
        assertEquals(false, secret.has("found"));
        assertEquals(
                "{\"source\":\"secrets.toml\",\"line\":2,\"column\":1}",
                secret.getAsJsonArray("withoutValue").get(0).toString());
    }

    @Test
    void aKeyThatTwoTypesReadHasOneRow() throws IOException {
        project.compile(
                "Other.java",
                "package app; @dev.secretly.Secret(\"app\") record Other(String token, java.util.Optional<String> port) {}");
        project.file("secrets.toml", "[app]\ntoken = '" + Canary.of("token") + "'\n");

        assertResult(0, """
                KEY          TYPE                   PRESENCE           FOUND           ALSO IN
                app.token    SecretString, String   required           secrets.toml:2
                app.url      Optional<URI>          optional           absent
                app.port     int, Optional<String>  default, optional  default
                app.db.host  String                 with db            absent
                """, "", project.secretly("explain"));
        assertEquals(
                1,
                project.secretly("export", "--to", "markdown")
                        .out()
                        .lines()
                        .filter(line -> line.contains("`app.token`") && line.contains("| App, Other |"))
                        .count());
    }

    @Test
    void whatCheckRefusesIsNotFound() throws IOException {
        project.file("secrets.toml", "[app]\nport = 'x'\n")
                .with("APP_TOKEN", Canary.of("token"))
                .with("APP_TOKEN_FILE", "none");

        Result explained = project.secretly("explain");

        assertEquals(project.secretly("check").status(), explained.status());
        assertTrue(explained.out().contains("CONFLICT: APP_TOKEN conflicts with APP_TOKEN_FILE"), explained.out());
        assertTrue(
                explained.out().contains("MALFORMED: a string at secrets.toml:2:1, not a 32-bit integer"),
                explained.out());
    }
}
