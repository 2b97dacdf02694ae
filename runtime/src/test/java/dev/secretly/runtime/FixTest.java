package dev.secretly.runtime;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.secretly.runtime.internal.surroundings.Surroundings;
import dev.secretly.runtime.problem.Problem;
import dev.secretly.runtime.program.Print;
import dev.secretly.runtime.spi.DeclaredSecret;
import dev.secretly.runtime.support.SecretReading;
import dev.secretly.runtime.support.SecretType;
import dev.secretly.testing.Canary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FixTest {

    private static final Declared DECLARED =
            Declared.keys("trello.api_key", "trello.token", "a.b.c", "a.b.d", "site.\"x.y\".\"caf\u00e9\"", "root_key");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# only a comment",
                "root_key = ''\n[trello]\napi_key = ' '\ntoken = \"\"\n",
                "root_key = 1\n[trello]\napi_key = 0.5\ntoken = ['x']\n[a]\nb = 'text'\n",
                "[trello]\n[a]\n[a.b]\n[site]\n",
                "other = 1\n\n  [ trello ] # mine\n[a.b]\nc = ''\n[site.'x.y']\nz = 1\n",
                "trello.x = 1\na.b.x = 1\nsite.\"x.y\".z = 1\n[later]\n",
                "trello = {}\na = { x = 1 }\nsite = { 'x.y' = {} }\n",
                "trello = { api_key = 1, token = '' }\na = { b.x = 1 }\n",
                "trello = { api_key = { x = 1 } }\na.b = 5\nsite = 'text'\n",
                "[[trello]]\nx = 1\n[[a]]\n",
                "[[trello]]\nx = 1\n[trello.api_key]\ny = 1\n[[trello]]\n[[a.b]]\n[[site.list]]\n",
                "[[a]]\n[a.b]\nx = 1\n[z]\n[[a]]\n",
                "[trello]\n[trello.api_key]\nx = 1\n[trello.api_key.deep]\n[a.b.c]\nz = 1\n[[a.b.d]]\n",
                "[a.b.x]\n[a]\nb.y = 1\n[trello.z]\n",
                "[a.b.x.y]\n[a]\nb.z.w = 1\n",
                "[a.b.c.x]\n[a.b.c]\n[[trello.token.z]]\n[trello.token]\n",
                "trello.api_key.x = 1\n[a]\nb.c.x = 1\nb.c.y = 2\n",
                "[a]\nb.x = 1\n[a.z]\n[trello.deep]\n",
                "[a]\nx = 1\n[a.b.deep]\n[[list]]\n",
                "[a.b]\n[[a.list]]\n[site]\nx = { y = 1 }\n",
                "trello = 'text'\na = 2026-11-24\n",
                "first = '''\n[trello]\n'''\n[trello]\n",
                "x = 1\r\n[trello]\r\ntoken = ''\r\n",
            })
    void followingTheMessageLiterallyMakesTheNextLoadSucceed(String toml) throws IOException {
        Path file = Files.writeString(folder.resolve("secrets.toml"), toml);
        SecretsException exception = assertThrows(SecretsException.class, () -> DECLARED.load(Secrets.ofFile(file)));

        FixApplier.applyToTheLetter(exception.getMessage(), folder);
        SecretsException blank = assertThrows(SecretsException.class, () -> DECLARED.load(Secrets.ofFile(file)));
        assertEquals(total(exception), total(blank), () -> exception.getMessage() + "\n\n" + blank.getMessage());

        Files.writeString(file, toml);
        FixApplier.apply(exception.getMessage(), folder);
        assertDoesNotThrow(
                () -> DECLARED.load(Secrets.ofFile(file)), () -> exception.getMessage() + "\n\n" + read(file));
    }

    @Test
    void aStringInPlaceOfATableIsOneProblem() {
        SecretsException exception = assertThrows(
                SecretsException.class,
                () -> Declared.keys("trello.api_key", "trello.token", "root_key")
                        .load(Secrets.ofToml("root_key = 'x'\ntrello = 'text'")));

        assertEquals(1, exception.problems().size());
        assertEquals(
                """
                Cannot load Test: 2 of 3 secrets are malformed.

                  trello  MALFORMED  a string at TOML text:2:1, not a table

                """, exception.getMessage().substring(0, exception.getMessage().indexOf("Looked in")));
        assertTrue(
                exception
                        .getMessage()
                        .endsWith("  Set trello at line 2 to the table\n    { api_key = \"...\", token = \"...\" }"),
                exception.getMessage());
    }

    @Test
    void whatTheMessageGivesToPasteIsNoValueOfAnyType() throws IOException {
        DeclaredSecret port = DeclaredSecret.other("db.port", "DB_PORT", "Db.port");
        DeclaredSecret timeout = DeclaredSecret.other("db.timeout", "DB_TIMEOUT", "Db.timeout");
        DeclaredSecret retries = DeclaredSecret.other("db.retries", "DB_RETRIES", "Db.retries");
        DeclaredSecret tokens = DeclaredSecret.other("db.tokens", "", "Db.tokens");
        Path file = folder.resolve("secrets.toml");
        Supplier<SecretReading> load = () -> {
            SecretReading reading = SecretReading.of(Secrets.ofFile(file), "Db", port, timeout, retries, tokens);
            reading.required(port, SecretType.integer());
            reading.required(timeout, SecretType.duration());
            reading.required(retries, SecretType.list(SecretType.integer()));
            reading.required(tokens, SecretType.map(SecretType.secretString()));
            return reading;
        };
        for (String toml : List.of("", "[db]\n", "db = {}\n", "db = { x = 1 }\n", "db = 1\n", "[[db]]\n")) {
            Files.writeString(file, toml);
            SecretsException exception =
                    assertThrows(SecretsException.class, () -> load.get().finish());

            FixApplier.applyToTheLetter(exception.getMessage(), folder);
            SecretsException blank =
                    assertThrows(SecretsException.class, () -> load.get().finish());
            assertEquals(4, blank.problems().size(), blank.getMessage());
            assertTrue(
                    blank.problems().stream().allMatch(problem -> problem.kind() == Problem.Kind.MISSING),
                    exception.getMessage() + "\n\n" + blank.getMessage());

            Files.writeString(file, toml);
            FixApplier.apply(exception.getMessage(), folder);
            assertDoesNotThrow(() -> load.get().finish(), () -> exception.getMessage() + "\n\n" + read(file));
        }
    }

    /** How many secrets the headline counts, of whatever kind. */
    private static int total(SecretsException exception) {
        String headline = exception.getMessage().lines().findFirst().orElseThrow();
        return Pattern.compile("(?:: |, )(\\d+)")
                .matcher(headline)
                .results()
                .mapToInt(count -> Integer.parseInt(count.group(1)))
                .sum();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "t = { a = { k = '' }, b = { k = '' } }",
                "t = { b = { k = 5 }, a = {}, u = { a = {} } }",
                "[t]\n  a = { k = '' }\n  b.k = 5\n"
            })
    void theFixDistinguishesKeysOnTheSameLine(String toml) throws IOException {
        Declared declared = Declared.keys("t.a.k", "t.b.k", "t.u.a.k");
        Path file = Files.writeString(folder.resolve("secrets.toml"), toml);
        SecretsException exception = assertThrows(SecretsException.class, () -> declared.load(Secrets.ofFile(file)));

        FixApplier.apply(exception.getMessage(), folder);

        assertDoesNotThrow(
                () -> declared.load(Secrets.ofFile(file)), () -> exception.getMessage() + "\n\n" + read(file));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[trello\napi_key = 'x'",
                "x = 1\n[[trello\ny = 1",
                "[trello]\napi_key = abc\ntoken = 5\n",
                "[trello]\napi_key = \"abc\ntoken = ''\n",
                "[trello]\napi_key = 'abc\n",
                "[trello]\napi_key = \"a\" b\n",
                "[trello]\napi_key = \"a\\qb\"\n",
                "[trello]\napi_key = \"a\u0001b\"\n",
                "[trello]\napi_key = 'a'\napi_key = 'b'\n",
                "[trello]\n[trello]\n",
                "[trello]\napi_key\n",
                "!\n[trello]\n",
                "other = { x = 1, }\n",
                "other = [1, 2\n[trello]\n",
                "other = 99999999999999999999\n",
                "other = 2026-13-45\n[trello]\napi_key = \n",
                "[trello]\napi_key =\ntoken = [\"x\"]\nother = nope\n[a]\nb = 1\n",
            })
    void theFixesRepairABrokenFileAndThenItsMissingKeys(String toml) throws IOException {
        Path file = Files.writeString(folder.resolve("secrets.toml"), toml);
        StringBuilder messages = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            try {
                DECLARED.load(Secrets.ofFile(file));
            } catch (SecretsException exception) {
                messages.append(exception.getMessage()).append("\n\n");
                FixApplier.apply(exception.getMessage(), folder);
            }
        }

        assertTrue(messages.toString().contains("UNREADABLE"), messages.toString());
        assertDoesNotThrow(() -> DECLARED.load(Secrets.ofFile(file)), () -> messages + read(file));
    }

    @Test
    void theFixSeparatesTablesFromWhatVariablesCanHold() {
        DeclaredSecret key = DeclaredSecret.credential("c.key", "C_KEY", "C.key");
        DeclaredSecret tokens = DeclaredSecret.other("c.tokens", "", "C.tokens");
        DeclaredSecret port = DeclaredSecret.other("c.port", "C_PORT", "C.port");
        Map<String, String> pod = Map.of("KUBERNETES_SERVICE_HOST", "10.0.0.1", "C_PORT", "x");
        for (Map.Entry<Secrets, String> entry : Map.of(
                        Secrets.standard(Surroundings.of(pod, folder.toFile())),
                        """
                        To fix it, set the environment variable SECRETLY_TOML to
                          [c]
                          tokens = ""  # a table of strings, such as { name = "..." }
                        and mount the file /run/secrets/c.key
                        and set the environment variable C_PORT to a 32-bit integer, such as 5432
                        or, for c.key, set the environment variable C_KEY.""",
                        Secrets.builder().environment(Map.of("C_PORT", "1")).build(),
                        """
                        To fix it, add a TOML source that has c.tokens, since the other sources hold only strings
                        and set the environment variable C_KEY.""",
                        Secrets.ofToml("c.port = 1"),
                        """
                        To fix it, in TOML text
                          Add above line 1
                            c.key = "..."
                            c.tokens = ""  # a table of strings, such as { name = "..." }""",
                        Secrets.builder()
                                .toml("c.port = ''")
                                .environment(Map.of())
                                .build(),
                        """
                        To fix it, in TOML text
                          Add above line 1
                            c.key = "..."
                            c.tokens = ""  # a table of strings, such as { name = "..." }
                          Set port at line 1 to a 32-bit integer, such as 5432
                        or, for c.key and c.port, set the environment variables listed above.""")
                .entrySet()) {
            SecretReading reading = SecretReading.of(entry.getKey(), "C", key, tokens, port);
            reading.secretString(key);
            reading.required(tokens, SecretType.map(SecretType.string()));
            reading.required(port, SecretType.integer());
            String message =
                    assertThrows(SecretsException.class, reading::finish).getMessage();
            assertEquals(entry.getValue(), message.substring(message.indexOf("To fix it")));
        }
    }

    @Test
    void anAbsentFileCanBeCreatedAsShown() throws IOException {
        Path file = folder.resolve("new/secrets.toml");
        SecretsException exception = assertThrows(SecretsException.class, () -> DECLARED.load(Secrets.ofFile(file)));

        FixApplier.apply(exception.getMessage(), folder);

        assertEquals(6, DECLARED.load(Secrets.ofFile(file)).size());
    }

    @Test
    void aTableIsExtendedInTheFileThatHasIt() throws IOException {
        Files.createDirectory(folder.resolve(".streamlit"));
        Files.writeString(folder.resolve(".streamlit/secrets.toml"), "[other]\n");
        Files.writeString(folder.resolve("secrets.toml"), "[trello]\ntoken = ''\n");
        Child.Result before = new Child(folder).run(Print.class, "trello.api_key", "trello.token", "root_key");

        assertTrue(before.err().contains("To fix it, in .streamlit/secrets.toml\n  Add above line 1\n"), before.err());
        assertTrue(before.err().contains("and in secrets.toml\n  Add under [trello] at line 1\n"), before.err());
        FixApplier.apply(before.err(), folder);

        Child.Result after = new Child(folder).run(Print.class, "trello.api_key", "trello.token", "root_key");
        assertEquals("", after.err());
    }

    @Test
    void settingTheNamedEnvironmentVariablesAlsoWorks() {
        Child child = new Child(folder);
        String message = child.run(Print.class, "trello.api_key", "root_key").err();
        assertTrue(message.endsWith("or set the environment variables listed above.\n"), message);
        for (String line :
                message.lines().filter(line -> line.contains("  MISSING  ")).toList()) {
            child.with(line.strip().split(" +")[1], Canary.of("variable"));
        }

        assertEquals(0, child.run(Print.class, "trello.api_key", "root_key").status(), message);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException exception) {
            return exception.toString();
        }
    }
}
