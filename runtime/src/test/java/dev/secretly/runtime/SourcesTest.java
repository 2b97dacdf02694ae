package dev.secretly.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import com.google.common.jimfs.PathNormalization;
import dev.secretly.runtime.internal.surroundings.Surroundings;
import dev.secretly.runtime.problem.Problem;
import dev.secretly.runtime.spi.DeclaredSecret;
import dev.secretly.runtime.spi.SecretAnswer;
import dev.secretly.runtime.spi.SecretDocument;
import dev.secretly.runtime.spi.SecretDocumentSource;
import dev.secretly.runtime.spi.SecretSource;
import dev.secretly.runtime.spi.StoreRequest;
import dev.secretly.runtime.spi.StoreSource;
import dev.secretly.runtime.support.SecretReading;
import dev.secretly.runtime.support.SecretType;
import dev.secretly.testing.Canary;
import dev.secretly.testing.Unwrapped;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests sources that a program chooses itself. */
class SourcesTest {

    private static final Declared PAIR = Declared.keys("trello.api_key", "trello.token");

    @TempDir
    private Path folder;

    @Test
    void theFirstSourceThatHasAKeyWins() throws IOException {
        Path toml = Files.writeString(folder.resolve("a.toml"), "trello.token = 'toml'");
        Secrets secrets = Secrets.builder()
                .file(folder.resolve("none.toml"))
                .file(toml)
                .toml("trello.token = 'text'\ntrello.x = 'text'")
                .environment(Map.of("TRELLO_X", "env", "TRELLO_Y", "env"))
                .map(Map.of("trello.y", "map", "trello.api_key", "map"))
                .build();

        assertEquals(
                List.of("map", "toml", "text", "env"),
                Declared.keys("trello.api_key", "trello.token", "trello.x", "trello.y")
                        .load(secrets));
    }

    @ParameterizedTest
    @ValueSource(strings = {"trello.api_key", "TRELLO_API_KEY", "trello/api_key"})
    void aDirectoryHoldsEachKeyInAFileWithOneOfThreeNames(String file) throws IOException {
        write("trello.token", "t\n");
        write(file, " a b \r\n");

        String expected = file.contains("/") ? "a b" : " a b ";
        assertEquals(List.of(expected, "t"), PAIR.load(directory()));
    }

    @Test
    void twoFilesForOneKeyAreAConflict() throws IOException {
        write("trello.token", "t");
        write("trello.api_key", Canary.of("a"));
        write("TRELLO_API_KEY", Canary.of("b"));
        SecretsException exception = assertThrows(SecretsException.class, () -> PAIR.load(directory()));

        assertEquals(Problem.Kind.CONFLICT, exception.problems().get(0).kind());
        assertTrue(
                Unwrapped.of(exception.getMessage())
                        .contains(folder + "/trello.api_key conflicts with " + folder + "/TRELLO_API_KEY\n"),
                exception.getMessage());
        assertFalse(exception.getMessage().contains(Canary.marker()), exception.getMessage());
    }

    @Test
    void whereCaseIsIgnoredARootKeyIsNotInConflictWithItsOwnFile() throws IOException {
        Configuration ignoresCase = Configuration.unix().toBuilder()
                .setNameCanonicalNormalization(PathNormalization.CASE_FOLD_ASCII)
                .build();
        try (FileSystem system = Jimfs.newFileSystem(ignoresCase)) {
            Path mounted = Files.createDirectories(system.getPath("/mounted"));
            Files.writeString(mounted.resolve("api_key"), "a");
            Secrets secrets = Secrets.builder().directory(mounted).build();

            assertEquals(List.of("a"), Declared.keys("api_key").load(secrets));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"key", "T_KEY", "file"})
    void aBinaryFileIsReadIntoBytes(String file) throws IOException {
        byte[] content = {(byte) 0xFF, 0, 1, '\n'};
        Files.write(folder.resolve(file), content);
        DeclaredSecret key = DeclaredSecret.other("key", "T_KEY", "T.key");
        Secrets secrets = file.equals("file")
                ? Secrets.builder()
                        .environment(Map.of("T_KEY_FILE", folder.resolve(file).toString()))
                        .build()
                : directory();

        SecretReading reading = SecretReading.of(secrets, "T", key);
        assertArrayEquals(content, reading.required(key, SecretType.bytes()));
        reading.finish();
    }

    @Test
    void textThatWasSavedAsUtf16IsNoKey() throws IOException {
        Files.write(folder.resolve("key"), "\uFEFFc2VjcmV0".getBytes(StandardCharsets.UTF_16LE));
        DeclaredSecret key = DeclaredSecret.other("key", "KEY", "T.key");
        SecretReading reading = SecretReading.of(directory(), "T", key);
        reading.required(key, SecretType.bytes());
        SecretsException exception = assertThrows(SecretsException.class, reading::finish);

        assertTrue(exception.getMessage().contains("bytes that are not UTF-8"), exception.getMessage());
    }

    @Test
    void zerosAreBytesToo() throws IOException {
        Files.write(folder.resolve("key"), new byte[32]);
        DeclaredSecret key = DeclaredSecret.other("key", "KEY", "T.key");
        SecretReading reading = SecretReading.of(directory(), "T", key);

        assertArrayEquals(new byte[32], reading.required(key, SecretType.bytes()));
    }

    @Test
    void aBinaryFileIsNoText() throws IOException {
        Files.write(folder.resolve("key"), new byte[] {'a', (byte) 0xFF});
        DeclaredSecret key = DeclaredSecret.text("key", "KEY", "T.key");
        for (SecretType<?> type : List.of(
                SecretType.secretString(),
                SecretType.integer(),
                SecretType.list(SecretType.string()),
                SecretType.map(SecretType.string()),
                SecretType.custom(text -> text))) {
            SecretReading reading = SecretReading.of(directory(), "T", key);
            reading.required(key, type);
            SecretsException exception = assertThrows(SecretsException.class, reading::finish);

            assertEquals(Problem.Kind.UNREADABLE, exception.problems().get(0).kind());
            assertTrue(exception.getMessage().contains("UNREADABLE  bytes that are not UTF-8"), exception.getMessage());
        }
    }

    @Test
    void noKeyLeadsOutOfADirectory() throws IOException {
        Files.writeString(folder.resolve("outside"), Canary.of("outside"));
        Path inside = Files.createDirectory(folder.resolve("inside"));
        Secrets secrets = Secrets.builder().directory(inside).build();
        for (String key : List.of("'../outside'", "'..'.outside", "\"..\".'/outside'", "'..'", "a.'../../outside'")) {
            DeclaredSecret secret = DeclaredSecret.other(
                    dev.secretly.runtime.internal.toml.KeyPath.parse(key).text(), "X_Y", "Test.x");
            SecretReading reading = SecretReading.of(secrets, "Test", secret);
            assertEquals(Optional.empty(), reading.optional(secret, SecretType.string()), key);
        }
    }

    @Test
    void problemsWithFilesInADirectoryAreReportedByName() throws IOException {
        Files.createDirectory(folder.resolve("trello.api_key"));
        write("TRELLO_TOKEN", "\0");
        SecretsException exception = assertThrows(SecretsException.class, () -> PAIR.load(directory()));
        assertTrue(
                Unwrapped.of(exception.getMessage())
                        .contains("UNREADABLE  a folder at " + folder + "/trello.api_key\n"),
                exception.getMessage());
        assertTrue(
                Unwrapped.of(exception.getMessage())
                        .contains("UNREADABLE  a NUL character at " + folder + "/TRELLO_TOKEN\n"),
                exception.getMessage());
        Secrets none = Secrets.builder().directory(folder.resolve("none")).build();
        assertTrue(assertThrows(SecretsException.class, () -> PAIR.load(none))
                .getMessage()
                .contains("UNREADABLE  not a directory that this user may enter\n"));
    }

    @Test
    void theFixReplacesAMalformedFileInADirectory() throws IOException {
        write("t.port", Canary.of("x"));
        DeclaredSecret port = DeclaredSecret.other("t.port", "T_PORT", "T.port");
        SecretReading reading = SecretReading.of(directory(), "T", port);
        reading.required(port, SecretType.integer());
        SecretsException exception = assertThrows(SecretsException.class, reading::finish);

        assertTrue(
                exception
                        .getMessage()
                        .endsWith("To fix it, make " + folder + "/t.port a file that holds a 32-bit integer"),
                exception.getMessage());
    }

    @Test
    void aMalformedValueInANamedFileIsReportedByItsVariable() throws IOException {
        write("port", Canary.of("x"));
        DeclaredSecret port = DeclaredSecret.other("t.port", "T_PORT", "T.port");
        Secrets secrets = Secrets.builder()
                .environment(Map.of("T_PORT_FILE", folder.resolve("port").toString()))
                .build();
        SecretReading reading = SecretReading.of(secrets, "T", port);
        reading.required(port, SecretType.integer());
        SecretsException exception = assertThrows(SecretsException.class, reading::finish);

        assertTrue(
                exception.getMessage().contains("MALFORMED  the file that T_PORT_FILE names is not a 32-bit integer\n"),
                exception.getMessage());
        assertTrue(
                exception
                        .getMessage()
                        .endsWith("To fix it, set T_PORT_FILE to the path of a file that holds a 32-bit integer"),
                exception.getMessage());
    }

    /** A custom source. */
    private record Store(String name, List<List<String>> asked, Map<String, SecretAnswer> answers)
            implements SecretSource {

        @Override
        public List<SecretAnswer> ask(StoreRequest request) {
            asked.add(request.secrets().stream().map(DeclaredSecret::key).toList());
            return request.secrets().stream()
                    .map(secret -> answers.getOrDefault(secret.key(), SecretAnswer.absent("store:" + secret.key())))
                    .toList();
        }

        @Override
        public void close() {}
    }

    @Test
    void aCustomSourceIsQueriedOnceForAllOpenKeys() {
        Store store =
                new Store("store", new ArrayList<>(), Map.of("trello.token", SecretAnswer.present("s", "store:t")));
        Secrets secrets = Secrets.builder()
                .map(Map.of("trello.x", "map"))
                .source(store)
                .toml("trello.api_key = 'toml'")
                .build();

        assertEquals(
                List.of("toml", "s", "map"),
                Declared.keys("trello.api_key", "trello.token", "trello.x").load(secrets));
        assertEquals(List.of(List.of("trello.api_key", "trello.token")), store.asked());
    }

    @Test
    void aDeniedOrFailedAnswerEndsTheSearchAndIsReportedByItsOrigin() {
        Store store = new Store(
                "store",
                new ArrayList<>(),
                Map.of(
                        "trello.api_key", SecretAnswer.denied("store:kv/trello"),
                        "trello.token", SecretAnswer.failed("store:kv/t", new IOException(Canary.of("x"))),
                        "trello.x", SecretAnswer.present(" ", "store:x")));
        Secrets secrets = Secrets.builder()
                .source(store)
                .map(Map.of("trello.api_key", "map", "trello.token", "map"))
                .build();
        SecretsException exception = assertThrows(
                SecretsException.class,
                () -> Declared.keys("trello.api_key", "trello.token", "trello.x")
                        .load(secrets));

        assertEquals(
                """
                Cannot load Test: 1 of 3 secrets is missing, 1 is denied, 1 could not be read from its source.

                  trello.api_key  TRELLO_API_KEY  DENIED   access denied at store:kv/trello
                  trello.token    TRELLO_TOKEN    FAILED   its source threw java.io.IOException at store:kv/t
                  trello.x        TRELLO_X        MISSING  blank in store:x
                """, exception.getMessage().substring(0, exception.getMessage().indexOf("\nLooked")));
        assertFalse(exception.getMessage().contains(Canary.marker()), exception.getMessage());
    }

    @Test
    void aCustomSourceThatThrowsOrReturnsInvalidAnswersIsOneProblem() {
        for (SecretSource source : List.of(
                source(() -> {
                    throw new IOException(Canary.of("x"));
                }),
                source(() -> List.of(SecretAnswer.absent("x"))),
                source(() -> null),
                source(() -> java.util.Collections.nCopies(2, null)),
                source(() -> {
                    throw new AssertionError(Canary.of("x"));
                }))) {
            SecretsException exception = assertThrows(
                    SecretsException.class,
                    () -> PAIR.load(Secrets.builder().source(source).build()));
            assertEquals(
                    List.of(Problem.Kind.FAILED),
                    exception.problems().stream().map(Problem::kind).toList(),
                    exception.getMessage());
            assertTrue(exception.getMessage().contains("\n  vault  FAILED  "), exception.getMessage());
            assertTrue(
                    exception.getMessage().endsWith("check that vault is reachable")
                            || exception.getMessage().endsWith("correct the code of the source vault"),
                    exception.getMessage());
            assertFalse(exception.getMessage().contains(Canary.marker()), exception.getMessage());
        }
    }

    @Test
    void aSourceThatLacksItsOwnSecretShowsThatMessage() {
        SecretSource source = source(() -> {
            Declared.keys("vault.token")
                    .load(Secrets.builder().environment(Map.of()).build());
            return List.of();
        });

        SecretsException exception = assertThrows(
                SecretsException.class,
                () -> PAIR.load(Secrets.builder().source(source).build()));

        assertTrue(
                exception.getMessage().contains("\n  vault  FAILED  Cannot load Test: 1 of 1 secret is missing\n"),
                exception.getMessage());
        assertTrue(
                exception.getMessage().endsWith("To fix it, set the environment variable VAULT_TOKEN."),
                exception.getMessage());
    }

    @Test
    void aSourceThatLoadsFromItselfIsReported() {
        Secrets[] secrets = new Secrets[1];
        SecretSource keys = source(() -> {
            PAIR.load(secrets[0]);
            return List.of();
        });
        SecretDocumentSource document = new SecretDocumentSource() {
            @Override
            public String name() {
                return "vault";
            }

            @Override
            public SecretDocument read(StoreRequest request) {
                PAIR.load(secrets[0]);
                return SecretDocument.ofToml("");
            }

            @Override
            public void close() {}
        };
        for (StoreSource source : List.of(keys, document)) {
            secrets[0] = Secrets.builder().source(source).build();

            SecretsException exception = assertTimeoutPreemptively(
                    Duration.ofSeconds(30), () -> assertThrows(SecretsException.class, () -> PAIR.load(secrets[0])));

            assertTrue(
                    exception
                            .getMessage()
                            .endsWith("let vault load its own secrets from other sources, such as Secrets.standard()"),
                    exception.getMessage());
        }
    }

    @Test
    void theAnswersOfACustomSourceNeverShowTheirValues() {
        for (SecretAnswer answer : List.of(
                SecretAnswer.present(Canary.of("a"), "store"),
                SecretAnswer.failed("store", new IOException(Canary.of("b"))))) {
            assertFalse(answer.toString().contains(Canary.marker()), answer.toString());
        }
    }

    @Test
    void theStandardSourcesCanBeCombinedWithOtherSources() {
        Secrets secrets = Secrets.builder()
                .map(Map.of("trello.api_key", "nearest"))
                .standard(Surroundings.of(
                        Map.of("HOME", folder.toString(), "TRELLO_X", "environment"),
                        folder.resolve("mounted").toFile()))
                .map(Map.of("trello.api_key", "unused", "trello.token", "farthest"))
                .build();

        assertEquals(List.of("nearest", "farthest"), PAIR.load(secrets));
        assertEquals(List.of("environment"), Declared.keys("trello.x").load(secrets));
        String message = assertThrows(
                        SecretsException.class,
                        () -> Declared.keys("trello.other").load(secrets))
                .getMessage();
        assertTrue(message.contains("~/.streamlit/secrets.toml"), message);
        assertTrue(message.contains("environment"), message);
    }

    @Test
    void aCustomSourceCannotChangeWhatOtherSourcesAreAsked() {
        SecretSource greedy = new SecretSource() {
            @Override
            public String name() {
                return "greedy";
            }

            @Override
            public List<SecretAnswer> ask(StoreRequest request) {
                request.secrets().clear();
                return List.of();
            }

            @Override
            public void close() {}
        };
        Secrets secrets = Secrets.builder()
                .toml("trello.x = 'x'")
                .source(greedy)
                .map(Map.of("trello.api_key", "a", "trello.token", "b"))
                .build();
        SecretsException exception = assertThrows(SecretsException.class, () -> PAIR.load(secrets));

        assertTrue(
                exception.getMessage().contains("FAILED  its source threw java.lang.UnsupportedOperationException"),
                exception.getMessage());
    }

    @Test
    void namesFromCustomSourcesCannotForgeLines() {
        Store store = new Store(
                "a\n\nTo fix it, do", new ArrayList<>(), Map.of("trello.api_key", SecretAnswer.denied("b\nc")));
        SecretsException exception = assertThrows(
                SecretsException.class,
                () -> PAIR.load(Secrets.builder().source(store).build()));

        assertEquals(
                1,
                exception
                        .getMessage()
                        .lines()
                        .filter(line -> line.startsWith("To fix it,"))
                        .count(),
                exception.getMessage());
        assertTrue(exception.getMessage().contains("give this program access to b\\nc"), exception.getMessage());
        assertTrue(
                exception.getMessage().endsWith("add the key trello.token to a\\n\\nTo fix it, do"),
                exception.getMessage());
        assertThrows(
                NullPointerException.class,
                () -> Secrets.builder().source(new Store(null, new ArrayList<>(), Map.of())));
    }

    @Test
    void withoutAnySourceTheFixIsToAddOne() {
        assertTrue(assertThrows(
                        SecretsException.class,
                        () -> PAIR.load(Secrets.builder().build()))
                .getMessage()
                .endsWith("To fix it, add a source to the Secrets builder"));
    }

    @Test
    void aPlaceholderInADirectoryIsReportedButCausesNoConflict() throws IOException {
        DeclaredSecret key = DeclaredSecret.credential("trello.api_key", "TRELLO_API_KEY", "Trello.apiKey");
        write("TRELLO_API_KEY", "changeme\n");
        SecretReading missing = SecretReading.of(directory(), "Trello", key);
        missing.required(key, SecretType.secretString());
        SecretsException exception = assertThrows(SecretsException.class, missing::finish);
        assertTrue(
                exception
                        .getMessage()
                        .endsWith("To fix it, make " + folder + "/TRELLO_API_KEY a file that holds a value"),
                exception.getMessage());

        write("trello/api_key", Canary.of("a"));
        SecretReading found = SecretReading.of(directory(), "Trello", key);
        assertEquals(
                Canary.of("a"),
                found.finish(found.required(key, SecretType.secretString())).reveal());
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "changeme"})
    void theFixSetsABlankOrPlaceholderValueInACustomSource(String text) {
        DeclaredSecret key = DeclaredSecret.credential("trello.api_key", "TRELLO_API_KEY", "Trello.apiKey");
        Store store = new Store(
                "vault", new ArrayList<>(), Map.of("trello.api_key", SecretAnswer.present(text, "vault:kv/trello")));
        SecretReading reading = SecretReading.of(Secrets.builder().source(store).build(), "Trello", key);
        reading.secretString(key);
        SecretsException exception = assertThrows(SecretsException.class, reading::finish);

        assertTrue(
                exception.getMessage().endsWith("To fix it, set vault:kv/trello to a value"), exception.getMessage());
    }

    @Test
    void aLineFeedInANameForgesNoLine() {
        SecretsException exception = assertThrows(
                SecretsException.class,
                () -> PAIR.load(
                        Secrets.builder().directory(folder.resolve("a\nb")).build()));

        assertTrue(
                exception.getMessage().startsWith("Cannot load Test: " + folder + "/a\\nb cannot be read.\n"),
                exception.getMessage());
    }

    @Test
    void aFixNamesTheTomlStringItAppliesToIfThereAreSeveral() {
        Secrets secrets = Secrets.builder()
                .toml("other = 1\n")
                .toml("\n\n[trello.api_key]\nx = 1\n")
                .build();
        SecretsException exception = assertThrows(
                SecretsException.class, () -> Declared.keys("trello.api_key").load(secrets));

        assertTrue(
                exception.getMessage().endsWith("""
                        Looked in (working directory %s)
                          TOML text
                          TOML text 2

                        To fix it, in TOML text 2 (line numbers are those before any change)
                          Remove trello.api_key, which starts at line 3, with all its keys and tables
                          Add at the end [trello]
                            api_key = "..."
                        """.formatted(System.getProperty("user.dir"))
                        .stripTrailing()),
                exception.getMessage());
    }

    @Test
    void aBuilderCreatesANewInstanceEachTime() throws IOException {
        Path file = Files.writeString(folder.resolve("a.toml"), "trello.api_key = 'old'\n");
        Declared key = Declared.keys("trello.api_key");
        Secrets.Builder builder = Secrets.builder().file(file).toml("trello.token = 't'");

        Secrets first = builder.build();
        assertEquals(List.of("old"), key.load(first));
        Files.writeString(file, "trello.api_key = 'new'\n");

        assertEquals(List.of("old"), key.load(first));
        assertEquals(List.of("new"), key.load(builder.build()));
        assertEquals(List.of("new", "t"), PAIR.load(builder.build()));
    }

    @Test
    void aDirectoryAndAFileCanBeInAZipFile() throws IOException {
        URI zip = URI.create("jar:" + folder.resolve("a.zip").toUri());
        Secrets directory;
        Secrets file;
        try (FileSystem files = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
            Path inside = Files.createDirectory(files.getPath("/secrets"));
            Files.writeString(inside.resolve("trello.api_key"), "a\n");
            Files.writeString(inside.resolve("TRELLO_TOKEN"), "b\n");
            Path toml = Files.writeString(inside.resolve("a.toml"), "trello = { api_key = 'c', token = 'd' }");
            directory = Secrets.builder().directory(inside).build();
            file = Secrets.ofFile(toml);

            assertEquals(List.of("a", "b"), PAIR.load(directory));
            assertEquals(List.of("c", "d"), PAIR.load(file));
            file = Secrets.ofFile(toml);
        }
        for (Secrets closed : List.of(directory, file)) {
            SecretsException exception = assertThrows(SecretsException.class, () -> PAIR.load(closed));
            assertTrue(
                    exception.getMessage().contains("UNREADABLE  java.nio.file.ClosedFileSystemException\n"),
                    exception.getMessage());
        }
    }

    @Test
    void aDirectoryIsNotSearchedForATable() throws IOException {
        Files.createDirectory(folder.resolve("tokens"));
        DeclaredSecret tokens = DeclaredSecret.other("tokens", "", "App.tokens");
        Secrets secrets =
                Secrets.builder().directory(folder).toml("tokens = { a = 'b' }").build();
        SecretReading reading = SecretReading.of(secrets, "App", tokens);

        assertEquals(Map.of("a", "b"), reading.finish(reading.required(tokens, SecretType.map(SecretType.string()))));
        SecretReading none = SecretReading.of(directory(), "App", tokens);
        none.required(tokens, SecretType.map(SecretType.string()));
        assertTrue(assertThrows(SecretsException.class, none::finish)
                .getMessage()
                .endsWith("add a TOML source that has tokens, since the other sources hold only strings"));
    }

    private interface Answers {
        List<SecretAnswer> get() throws IOException;
    }

    private static SecretSource source(Answers answers) {
        return new SecretSource() {
            @Override
            public String name() {
                return "vault";
            }

            @Override
            public List<SecretAnswer> ask(StoreRequest request) throws IOException {
                return answers.get();
            }

            @Override
            public void close() {}
        };
    }

    private Secrets directory() {
        return Secrets.builder().directory(folder).build();
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
