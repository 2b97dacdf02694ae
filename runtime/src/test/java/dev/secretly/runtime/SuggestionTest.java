package dev.secretly.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.secretly.runtime.problem.Problem;
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

/** Tests the suggestions for a secret that no source has. */
class SuggestionTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[trello]\\nx = 1\\napi_kye = 'C'|trello.api_kye at secrets.toml:3:1",
                "[Trello]\\napi_key = 'C'|Trello.api_key at secrets.toml:2:1",
                "[TRELLO]\\nAPI-KEY = 'C'|TRELLO.API-KEY at secrets.toml:2:1",
                "[trelo]\\n  api_key = 'C'|trelo.api_key at secrets.toml:2:3",
                "api_key = 'C'\\n[trello]|api_key at secrets.toml:1:1",
                "trello = { apikey = 'C' }|trello.apikey at secrets.toml:1:12",
                "[trello]\\n'api key' = 'C'|trello.\"api key\" at secrets.toml:2:1",
            })
    void aSimilarKeyOfAFileIsSuggestedWithItsLocation(String toml, String suggested) throws IOException {
        Files.writeString(
                folder.resolve("secrets.toml"), toml.replace("\\n", "\n").replace("C", Canary.of("x")));
        String message = new Child(folder)
                .run(Print.class, "trello.api_key", "trello.token")
                .err();

        assertTrue(
                message.contains("MISSING  not in any source\n    did you mean " + suggested + "?\n  trello.token"),
                message);
        assertFalse(message.contains(Canary.marker()), message);
    }

    @Test
    void similarVariablesAreSuggestedAndOthersAreNotShown() {
        String message = new Child(folder)
                .with("TRELLO_APIKEY", Canary.of("a"))
                .with("TRELO_API_KEY", Canary.of("b"))
                .with("QUITE_ANOTHER_NAME", Canary.of("c"))
                .run(Print.class, "trello.api_key")
                .err();

        assertTrue(
                message.contains(
                        "    did you mean TRELLO_APIKEY in the environment or TRELO_API_KEY in the environment?\n"),
                message);
        assertFalse(message.contains("QUITE_ANOTHER_NAME"), message);
        assertFalse(message.contains(Canary.marker()), message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[other]\nx = 1\ntrello_api_key = 'C'",
                "trello_api_key = 'C'",
                "trello-api-key = 'C'",
                "trelloApiKey = 'C'",
                "TRELLO_API_KEY = 'C'",
                "api_key = 'C'",
                "apiKey = 'C'",
                "[trello]\ntrello_api_key = 'C'",
                "[trello.trello]\napi_key = 'C'\n[x]\ntrello_api_key = 'C'",
                "[Trello]\nApi_Key = 'C'",
            })
    void anotherSpellingOfAKeyIsSuggested(String toml) throws IOException {
        Files.writeString(folder.resolve("secrets.toml"), toml.replace("C", Canary.of("x")));
        String message = new Child(folder).run(Print.class, "trello.api_key").err();

        assertTrue(message.contains("    did you mean "), message);
        assertFalse(message.contains(Canary.marker()), message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "trello_api_key",
                "trello-api-key",
                "trello.apiKey",
                "trello/api-key",
                "api_key.txt",
                "trello.api_key.txt",
                "Trello.Api_Key"
            })
    void aFileOfADirectoryWithAnotherSpellingIsSuggested(String file) throws IOException {
        Path directory = Files.createDirectories(folder.resolve("mounted"));
        Files.createDirectories(directory.resolve(file).getParent());
        Files.writeString(directory.resolve(file), Canary.of("x"));
        Secrets secrets = Secrets.builder().directory(directory).build();

        SecretsException exception = assertThrows(
                SecretsException.class, () -> Declared.keys("trello.api_key").load(secrets));

        String message = Unwrapped.of(exception.getMessage());
        assertTrue(message.contains("did you mean " + file + " at "), message);
        assertFalse(message.contains(Canary.marker()), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"trello.api_key", "TRELLO-API-KEY", "TRELLOAPIKEY", "trello_api_key"})
    void aVariableWithAnotherSpellingIsSuggested(String variable) {
        String message = new Child(folder)
                .with(variable, Canary.of("a"))
                .run(Print.class, "trello.api_key")
                .err();

        assertTrue(message.contains("    did you mean " + variable + " in the environment?\n"), message);
    }

    @Test
    void aKeyWithTheSameLastPartInAnotherTableIsNotSuggested() {
        SecretsException exception = assertThrows(
                SecretsException.class,
                () -> Declared.keys("trello.password").load(Secrets.ofToml("[smtp]\npassword = 'x'\n")));

        assertEquals(List.of(), exception.problems().get(0).suggestions());
    }

    @Test
    void declaredKeysAndKeysOfAnotherTypeAreNotSuggested() {
        String toml = "trello.api_key1 = 'x'\ntrello.api_kez = 5\ntrello.api_kex = { a = 1 }\n";
        SecretsException exception = assertThrows(
                SecretsException.class,
                () -> Declared.keys("trello.api_key", "trello.api_key1").load(Secrets.ofToml(toml)));

        assertEquals(List.of(), exception.problems().get(0).suggestions());
    }

    @Test
    void aBlankKeyGetsNoSuggestion() {
        String toml = "trello.api_key = ''\ntrello.api_kez = 'x'\n";
        SecretsException exception = assertThrows(
                SecretsException.class, () -> Declared.keys("trello.api_key").load(Secrets.ofToml(toml)));

        assertEquals(List.of(), exception.problems().get(0).suggestions());
    }

    @Test
    void theProblemListsSuggestedKeysOfAMap() {
        SecretsException exception = assertThrows(
                SecretsException.class,
                () -> Declared.keys("trello.api_key").load(Secrets.of(Map.of("trello.api_kye", Canary.of("x")))));

        Problem problem = exception.problems().get(0);
        assertEquals("trello.api_kye", problem.suggestions().get(0).name());
        assertEquals("map", problem.suggestions().get(0).place().source());
        assertEquals("a string", problem.wanted());
        assertEquals("", problem.found());
    }

    @Test
    void inATableOfAListOnlyKeysOfThatTableAreSuggested() {
        DeclaredSecret list = DeclaredSecret.other("servers", "", "App.servers");
        DeclaredSecret host = DeclaredSecret.text("servers.host", "", "Server.host");
        DeclaredSecret port = DeclaredSecret.text("servers.port", "", "Server.port");
        String toml = "hosts = 'x'\nservers = [{ hosts = 'a', port = 'b' }, { post = 'c' }]\n";
        SecretReading reading = SecretReading.of(Secrets.ofToml(toml), "App", list);
        reading.required(list, SecretType.list(SecretType.table(table -> {
            table.required(host, SecretType.string());
            table.required(port, SecretType.string());
            return null;
        })));
        SecretsException exception = assertThrows(SecretsException.class, reading::finish);

        assertEquals(
                List.of(
                        "[servers.hosts at TOML text:2:14]",
                        "[servers.post at TOML text:2:43]",
                        "[servers.post at TOML text:2:43]"),
                exception.problems().stream()
                        .map(problem -> problem.suggestions().stream()
                                .map(suggestion -> suggestion.name() + " at " + suggestion.place())
                                .toList()
                                .toString())
                        .toList());
    }

    @Test
    void theDescriptionIsShownWithAMissingSecret() {
        DeclaredSecret key = DeclaredSecret.credential("t.k", "T_K", "Test.k")
                .withDescription("where to get it: https://a.example\nask caf\u00e9");
        SecretReading missing = SecretReading.of(Secrets.ofToml(""), "Test", key);
        missing.required(key, SecretType.secretString());
        SecretsException exception = assertThrows(SecretsException.class, missing::finish);
        assertTrue(exception.getMessage().contains("""
                          t.k  T_K  MISSING  not in any source
                            where to get it: https://a.example
                            ask caf\\u00e9
                        """), exception.getMessage());

        SecretReading malformed = SecretReading.of(Secrets.ofToml("t.k = 5"), "Test", key);
        malformed.required(key, SecretType.secretString());
        assertFalse(assertThrows(SecretsException.class, malformed::finish)
                .getMessage()
                .contains("where to get it"));
    }
}
