package dev.secretly.runtime;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.secretly.runtime.program.Print;
import dev.secretly.runtime.spi.DeclaredSecret;
import dev.secretly.runtime.support.SecretReading;
import dev.secretly.runtime.support.SecretType;
import dev.secretly.testing.Canary;
import dev.secretly.testing.Unwrapped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the fixes of secrets that exist under another name, in another table, or in a comment. */
class RenamingTest {

    private static final Declared TRELLO = Declared.keys("trello.api_key", "trello.token");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[trello]\\napiKey = 'a'\\ntoken = 'b'|Rename apiKey at line 2 to api_key",
                "[trello]\\napi_kye = 'a'\\ntoken = 'b'|Rename api_kye at line 2 to api_key",
                "[trello]\\ntrello_api_key = 'a'\\ntoken = 'b'|Rename trello_api_key at line 2 to api_key",
                "trello = { apikey = 'a', token = 'b' }|Rename apikey at line 1, column 12 to api_key",
                "[Trello]\\napi_key = 'a'\\ntoken = 'b'|Rename [Trello] at line 1 to [trello]",
                "[trelo]\\napi_key = 'a'\\ntoken = 'b'|Rename [trelo] at line 1 to [trello]",
                "api_key = 'a'\\ntoken = 'b'|Rename api_key at line 1 to trello.api_key",
                "TRELLO_API_KEY = 'a'\\ntrello.token = 'b'|Move TRELLO_API_KEY at line 1 above line 2, as trello.api_key",
                "'trello.api_key' = 'a'\\ntoken = 'b'|Rename \"trello.api_key\" at line 1 to trello.api_key",
                "[x]\\ntrello_api_key = 'a'\\n[trello]\\ntoken = 'b'|Move trello_api_key at line 2 under [trello] at line 3, as api_key",
                "[trello]\\ntoken = 'b'\\n[x]\\ntrello_api_key = 'a'|Move trello_api_key at line 4 under [trello] at line 1, as api_key",
                "[x]\\ntrello_api_key = 'a'\\ntrello_token = 'b'|Move trello_api_key at line 2 to the end, under [trello], as api_key",
                "[trelo]\\napi_key = 'a'|Rename [trelo] at line 1 to [trello]",
                "[trelo]\\napi_key = 'a'\\n[x]\\ntrello_token = 'b'|Move trello_token at line 4 under [trello] at line 1, as token",
                "[trello.deep]\\nx = 1\\n[other]\\ntrello_api_key = 'a'|Move trello_api_key at line 4 to the end, under [trello], as api_key",
                "[x]\\ntrello_api_key = 'a'|Move trello_api_key at line 2 to the end, under [trello], as api_key",
                "trello_api_key = 'a'\\n[trelo]\\ntoken = 'b'|Move trello_api_key at line 1 under [trello] at line 2, as api_key",
                "[trello]\\n# api_key = 'a'\\ntoken = 'b'|Remove the # at line 2, if the value there is the right one",
                "[trello]\\n  ## api_key = 'a'\\ntoken = 'b'|Remove the # at line 2, if the value there is the right one",
            })
    void theFixUsesWhatIsThere(String toml, String fix) throws IOException {
        Path file = folder.resolve("secrets.toml");
        Files.writeString(file, text(toml));
        SecretsException exception = assertThrows(SecretsException.class, () -> TRELLO.load(Secrets.ofFile(file)));

        String message = exception.getMessage();
        assertTrue(message.contains("\n  " + fix + "\n") || message.endsWith("\n  " + fix), message);
        assertFalse(message.contains(Canary.marker()), message);
        FixApplier.apply(message, folder);
        assertDoesNotThrow(() -> TRELLO.load(Secrets.ofFile(file)), () -> message + "\n\n" + read(file));
    }

    @Test
    void aRootKeyUnderTheLastHeaderIsMovedAboveTheFirst() throws IOException {
        Path file = folder.resolve("secrets.toml");
        Files.writeString(file, text("[db]\nhost = 'h'\nopenai_api_key = 'a'\n"));
        Declared declared = Declared.keys("openai_api_key", "db.host");
        SecretsException exception = assertThrows(SecretsException.class, () -> declared.load(Secrets.ofFile(file)));

        assertTrue(
                exception.getMessage().endsWith("  Move openai_api_key at line 3 above line 1"),
                exception.getMessage());
        FixApplier.applyToTheLetter(exception.getMessage(), folder);
        assertDoesNotThrow(() -> declared.load(Secrets.ofFile(file)));
    }

    @Test
    void aNameThatSeveralSecretsMayHaveMeantIsNotRenamed() {
        SecretsException exception = assertThrows(
                SecretsException.class,
                () -> Declared.keys("a.password", "b.password").load(Secrets.ofToml("password = 'x'\n")));

        assertTrue(exception.getMessage().contains("did you mean password at"), exception.getMessage());
        assertFalse(exception.getMessage().contains("Rename"), exception.getMessage());
        assertTrue(exception.getMessage().contains("password = \"...\""), exception.getMessage());
    }

    @Test
    void oneOfSeveralSimilarNamesIsNotChosen() {
        SecretsException exception = assertThrows(
                SecretsException.class,
                () -> Declared.keys("trello.api_key")
                        .load(Secrets.ofToml("trello.apikey = 'x'\ntrello.api-key = 'y'\n")));

        assertFalse(exception.getMessage().contains("Rename"), exception.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[gitlab]\ntoken = 'a'\n",
                "github1.token = 'a'\n",
                "github.token2 = 'a'\n",
                "[[githubs]]\ntoken = 'a'\n",
                "[githa]\ntoken = 'a'\n",
            })
    void aNameThatIsOnlySimilarIsAskedForAndNotRenamed(String toml) {
        SecretsException exception = assertThrows(
                SecretsException.class, () -> Declared.keys("github.token").load(Secrets.ofToml(toml)));

        assertFalse(exception.getMessage().contains("Rename"), exception.getMessage());
        assertFalse(exception.getMessage().contains("Move"), exception.getMessage());
    }

    @Test
    void aTableThatAnotherSecretIsInIsNotRenamed() {
        SecretsException exception = assertThrows(
                SecretsException.class,
                () -> Declared.keys("cache.host", "caches.port")
                        .load(Secrets.ofToml("[cache]\nhost = 'h'\nport = 'p'\n")));

        assertTrue(
                exception.getMessage().endsWith("  Move port at line 3 to the end, under [caches]"),
                exception.getMessage());
    }

    @Test
    void theFileOfAnotherSecretIsNotRenamed() throws IOException {
        Path directory = Files.createDirectories(folder.resolve("mounted/trello"));
        Files.writeString(directory.resolve("api_key"), Canary.of("a"));
        Secrets secrets = Secrets.builder().directory(directory.getParent()).build();
        SecretsException exception = assertThrows(
                SecretsException.class,
                () -> Declared.keys("trello.api_key", "trello.api_keys").load(secrets));

        assertEquals(List.of(), exception.problems().get(0).suggestions());
    }

    @Test
    void aTableIsNotSuggestedInADirectory() throws IOException {
        Path directory = Files.createDirectories(folder.resolve("mounted"));
        Files.writeString(directory.resolve("ACCOUNTS"), Canary.of("a"));
        DeclaredSecret accounts = DeclaredSecret.other("accounts", "", "App.accounts");
        SecretReading reading =
                SecretReading.of(Secrets.builder().directory(directory).build(), "App", accounts);
        reading.required(accounts, SecretType.map(SecretType.string()));
        SecretsException exception = assertThrows(SecretsException.class, reading::finish);

        assertEquals(List.of(), exception.problems().get(0).suggestions());
    }

    @Test
    void theVariableOfAFileIsNotRenamedToThatOfTheSecret() {
        String message = new Child(folder)
                .with("STRIPE_PUBLISABLE_KEY_FILE", "/run/k")
                .run(Print.class, "stripe.publishable_key")
                .err();

        assertFalse(message.contains("rename"), message);
    }

    @ParameterizedTest
    @CsvSource({"uk.token, us.token", "smtp_a.host, smtp_b.host", "token, github.token", "db.url, db.uri"})
    void aShortWordThatDiffersIsAnotherWord(String key, String other) {
        SecretsException exception =
                assertThrows(SecretsException.class, () -> Declared.keys(key).load(Secrets.ofToml(other + " = 'x'\n")));

        assertFalse(exception.getMessage().contains("Rename"), exception.getMessage());
        assertFalse(exception.getMessage().contains("Move"), exception.getMessage());
    }

    @Test
    void onlyOneOfTwoTablesIsRenamedToTheSameName() {
        SecretsException exception = assertThrows(
                SecretsException.class,
                () -> TRELLO.load(Secrets.ofToml("[trelo]\napi_key = 'a'\n[Trello]\ntoken = 'b'\n")));

        assertTrue(
                exception.getMessage().endsWith("To fix it, in TOML text\n  Rename [trelo] at line 1 to [trello]"),
                exception.getMessage());
    }

    @Test
    void aTableUnderSeveralHeadersIsNotRenamed() {
        DeclaredSecret accounts = DeclaredSecret.other("accounts", "", "App.accounts");
        SecretReading reading =
                SecretReading.of(Secrets.ofToml("[[acounts]]\na = '1'\n[[acounts]]\na = '2'\n"), "App", accounts);
        reading.required(accounts, SecretType.list(SecretType.map(SecretType.string())));
        SecretsException exception = assertThrows(SecretsException.class, reading::finish);

        assertTrue(exception.getMessage().contains("did you mean acounts"), exception.getMessage());
        assertFalse(exception.getMessage().contains("Rename"), exception.getMessage());
    }

    @Test
    void aCommentInAnotherTableOrInTextIsNotTheKey() {
        for (String toml : new String[] {
            "[x]\n# api_key = 'a'\n",
            "[['trello']]\n# api_key = 'a'\n",
            "[trello]\n# the api_key of = mine\n",
            "# [trello]\n# api_key = 'a'\n",
            "[trello]\n# api_key = see the vault\n",
            "[trello]\n# api_key = \"\"\"\n",
            "[trello]\n# api_key = ''\n",
            "trello = { x = 1 }\n# trello.api_key = 'a'\n",
            "[trello]\ntext = \"\"\"\n# api_key = 'a'\n\"\"\"\n"
        }) {
            SecretsException exception = assertThrows(
                    SecretsException.class,
                    () -> Declared.keys("trello.api_key").load(Secrets.ofFile(write(toml))));
            assertFalse(exception.getMessage().contains("commented out"), exception.getMessage());
        }
    }

    @Test
    void aMistypedOrBlankVariableIsFixedInTheEnvironment() {
        String message = new Child(folder)
                .with("TRELLO_APIKEY", Canary.of("a"))
                .with("TRELLO_TOKEN", "")
                .run(Print.class, "trello.api_key", "trello.token", "trello.other")
                .err();

        assertTrue(message.endsWith("""
                To fix it, create .streamlit/secrets.toml with
                  [trello]
                  other = "..."
                and rename the environment variable TRELLO_APIKEY to TRELLO_API_KEY
                and set the environment variable TRELLO_TOKEN to a value
                or, for trello.other, set the environment variable TRELLO_OTHER.
                """), message);
    }

    @Test
    void aBlankOrMalformedVariableIsFixedWithAnExample() {
        DeclaredSecret port = DeclaredSecret.other("db.port", "DB_PORT", "Db.port");
        DeclaredSecret timeout = DeclaredSecret.other("db.timeout", "DB_TIMEOUT", "Db.timeout");
        DeclaredSecret retries = DeclaredSecret.other("db.retries", "DB_RETRIES", "Db.retries");
        Secrets secrets = Secrets.builder()
                .environment(Map.of("DB_PORT", " ", "DB_TIMEOUT", "x", "DB_RETRIES", "1,x"))
                .build();
        SecretReading reading = SecretReading.of(secrets, "Db", port, timeout, retries);
        reading.required(port, SecretType.integer());
        reading.required(timeout, SecretType.duration());
        reading.required(retries, SecretType.list(SecretType.integer()));
        String message = assertThrows(SecretsException.class, reading::finish).getMessage();

        assertTrue(message.contains("""
                  db.port     DB_PORT     MISSING    blank in DB_PORT
                  db.timeout  DB_TIMEOUT  MALFORMED  DB_TIMEOUT is not a duration
                  db.retries  DB_RETRIES  MALFORMED
                      DB_RETRIES is not a list of 32-bit integers separated by commas (item 2)
                """), message);
        assertTrue(Unwrapped.of(message).endsWith("""
                To fix it, set the environment variable DB_PORT to a 32-bit integer, such as 5432
                and set the environment variable DB_TIMEOUT to a duration, such as 30s
                and set the environment variable DB_RETRIES to a list of 32-bit integers separated by commas, such as 5432,5432"""), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"trello-api-key", "trello.apiKey", "api_key.txt"})
    void aFileOfADirectoryIsRenamed(String name) throws IOException {
        Path directory = Files.createDirectories(folder.resolve("mounted"));
        Files.writeString(directory.resolve(name), Canary.of("a"));
        Secrets secrets = Secrets.builder().directory(directory).build();
        SecretsException exception = assertThrows(
                SecretsException.class, () -> Declared.keys("trello.api_key").load(secrets));

        assertTrue(
                exception
                        .getMessage()
                        .replace("\n  ", " ")
                        .endsWith("To fix it, rename the file " + directory.resolve(name) + " to "
                                + directory.resolve("trello.api_key")),
                exception.getMessage());
    }

    private static String text(String toml) {
        return toml.replace("\\n", "\n").replace("'a'", "'" + Canary.of("a") + "'") + "\n";
    }

    private Path write(String toml) {
        try {
            return Files.writeString(folder.resolve("secrets.toml"), toml);
        } catch (IOException exception) {
            throw new AssertionError(exception);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException exception) {
            throw new AssertionError(exception);
        }
    }
}
