package dev.secretly.runtime;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.secretly.runtime.internal.surroundings.Surroundings;
import dev.secretly.runtime.spi.DeclaredSecret;
import dev.secretly.runtime.spi.SecretDocument;
import dev.secretly.runtime.spi.SecretValue;
import dev.secretly.runtime.support.RuntimeAccess;
import dev.secretly.runtime.support.SecretReading;
import dev.secretly.runtime.support.SecretType;
import dev.secretly.runtime.support.TableReading;
import dev.secretly.testing.Canary;
import dev.secretly.testing.Unwrapped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists, sets, maps and the records in them. */
class ContainerTest {

    private static final DeclaredSecret KEY = DeclaredSecret.other("app.servers", "APP_SERVERS", "App.servers");
    private static final DeclaredSecret HOST = DeclaredSecret.other("app.servers.host", "", "Server.host");
    private static final DeclaredSecret PORT = DeclaredSecret.other("app.servers.port", "", "Server.port");
    private static final DeclaredSecret TOKEN = DeclaredSecret.other("app.servers.auth.token", "", "Auth.token");
    private static final DeclaredSecret DISKS = DeclaredSecret.other("app.servers.disks", "", "Server.disks");
    private static final DeclaredSecret SIZE = DeclaredSecret.other("app.servers.disks.size", "", "Disk.size");

    private record Server(String host, int port, SecretString token, Optional<List<Disk>> disks) {
        private Server {
            if (port == 0) {
                throw new IllegalArgumentException(host);
            }
        }
    }

    private record Disk(int size) {}

    /** Reads a record with the same code as a generated loader. */
    private static Server server(TableReading reading) {
        String host = reading.required(HOST, SecretType.string());
        Integer port = reading.orDefault(PORT, SecretType.integer(), "443");
        SecretString token = reading.required(TOKEN, SecretType.secretString());
        Optional<List<Disk>> disks = reading.optional(DISKS, SecretType.list(SecretType.table(ContainerTest::disk)));
        Server server = null;
        if (host != null && port != null && token != null && disks != null) {
            try {
                server = new Server(host, port, token, disks);
            } catch (RuntimeException exception) {
                reading.rejected("Server", exception);
            }
        }
        return server;
    }

    private static Disk disk(TableReading reading) {
        Integer size = reading.required(SIZE, SecretType.integer());
        return size == null ? null : new Disk(size);
    }

    private static final SecretType<List<Integer>> NUMBERS = SecretType.list(SecretType.integer());
    private static final SecretType<List<Server>> SERVERS = SecretType.list(SecretType.table(ContainerTest::server));
    private static final SecretType<Map<String, Server>> NAMED =
            SecretType.map(SecretType.table(ContainerTest::server));

    static Stream<SecretType<?>> types() {
        return Stream.of(
                NUMBERS,
                SERVERS,
                NAMED,
                SecretType.set(SecretType.string()),
                SecretType.list(SecretType.list(SecretType.uri())),
                SecretType.map(SecretType.secretString()),
                SecretType.map(SecretType.list(SecretType.duration())),
                SecretType.map(SecretType.map(SecretType.bool())));
    }

    @TempDir
    private Path folder;

    @Test
    void anArrayIsAList() {
        assertEquals(List.of(), from("[app]\nservers = []", NUMBERS));
        assertEquals(List.of(1, 2, 3), from("[app]\nservers = [1, '2', 3]", NUMBERS));
        assertEquals(List.of(1, 2), from("[app]\nservers = [ # one\n 1, # two\n '2',\n]", NUMBERS));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1|[1]",
                "1,2|[1, 2]",
                "` 1 ,  +2 `|[1, 2]",
            })
    void aCommaSeparatedStringIsAList(String text, String expected) {
        assertEquals(
                expected, from(Secrets.of(Map.of("app.servers", text)), NUMBERS).toString());
    }

    @Test
    void aBackslashEscapesACommaInAnItem() {
        assertEquals(
                List.of("a,b", "c\\", "\\d", " e".strip()),
                from(Secrets.of(Map.of("app.servers", "a\\,b , c\\\\,\\d, e")), SecretType.list(SecretType.string())));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "1,", ",1", "1,,2", "1, ,2"})
    void anEmptyItemInAStringIsMalformed(String text) {
        for (SecretType<?> type : List.of(NUMBERS, SecretType.set(SecretType.string()))) {
            SecretsException exception =
                    assertThrows(SecretsException.class, () -> from(Secrets.of(Map.of("app.servers", text)), type));
            assertTrue(exception.getMessage().contains("separated by commas at map (item "), exception.getMessage());
        }
    }

    @Test
    void malformedItemsOfAStringAreReportedByNumber() {
        String text = "1," + Canary.of("a") + ",3," + Canary.of("b");
        SecretsException exception =
                assertThrows(SecretsException.class, () -> from(Secrets.of(Map.of("app.servers", text)), NUMBERS));

        assertEquals("""
                Cannot load App: 1 of 1 secret is malformed.

                  app.servers  APP_SERVERS  MALFORMED
                      not a list of 32-bit integers separated by commas at map (item 2, item 4)

                Looked in
                  map

                To fix it, set app.servers to a list of 32-bit integers separated by commas""", exception.getMessage());
    }

    @Test
    void aSetKeepsTheFirstOfEqualItems() {
        Set<String> set = from("app.servers = ['b', 'a', 'b', 'c']", SecretType.set(SecretType.string()));

        assertEquals(List.of("b", "a", "c"), List.copyOf(set));
        assertEquals(
                1,
                from(Secrets.of(Map.of("app.servers", "a, a")), SecretType.set(SecretType.secretString()))
                        .size());
    }

    @Test
    void aTableIsAMapInTheOrderOfTheFile() {
        String toml = "[app.servers]\nz = 1\na.b = 2\n[app.servers.'c d']\nx = '3'\n";

        assertEquals(
                "{z={y=1}, a={b=2}, c d={x=3}}",
                from(toml.replace("z = 1", "z = { y = 1 }"), SecretType.map(SecretType.map(SecretType.integer())))
                        .toString());
        assertEquals(
                "{}",
                from("[app.servers]", SecretType.map(SecretType.integer())).toString());
    }

    @Test
    void loadedCollectionsAreUnmodifiable() {
        List<Integer> list = from("app.servers = [1]", NUMBERS);
        Set<Integer> set = from("app.servers = [1]", SecretType.set(SecretType.integer()));
        Map<String, Integer> map = from("app.servers = { a = 1 }", SecretType.map(SecretType.integer()));
        List<Integer> ofText = from(Secrets.of(Map.of("app.servers", "1")), NUMBERS);

        assertThrows(UnsupportedOperationException.class, () -> list.add(2));
        assertThrows(UnsupportedOperationException.class, () -> set.add(2));
        assertThrows(UnsupportedOperationException.class, () -> map.put("b", 2));
        assertThrows(UnsupportedOperationException.class, () -> ofText.clear());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[[app.servers]]\nhost = 'a'\nauth.token = 'x'\n[[app.servers]]\nhost = 'b'\nport = 5\n[app.servers.auth]\ntoken = 'y'\n[[app.servers.disks]]\nsize = 1\n[[app.servers.disks]]\nsize = 2\n",
                "app.servers = [{ host = 'a', auth = { token = 'x' } }, { host = 'b', port = 5, auth.token = 'y', disks = [{ size = 1 }, { size = 2 }] }]\n"
            })
    void anArrayOfTablesIsAListOfRecords(String toml) {
        assertEquals(
                "[Server[host=a, port=443, token=[secret app.servers.auth.token], disks=Optional.empty],"
                        + " Server[host=b, port=5, token=[secret app.servers.auth.token],"
                        + " disks=Optional[[Disk[size=1], Disk[size=2]]]]]",
                from(toml, SERVERS).toString());
    }

    @Test
    void aTableOfTablesIsAMapOfRecords() {
        String toml =
                "[app.servers.one]\nhost = 'a'\nauth.token = 'x'\n[app.servers.two]\nhost = 'b'\nauth.token='y'\n";

        assertEquals(Set.of("one", "two"), from(toml, NAMED).keySet());
        assertEquals("b", from(toml, NAMED).get("two").host());
    }

    @Test
    void everyProblemInRecordsIsReportedWithItsTable() {
        String toml = """
                [[app.servers]]
                host = ''
                port = 'x'
                auth.token = 5

                [[app.servers]]
                host = 'b'
                port = 0
                auth.token = 'x'
                [[app.servers]]
                disks = [{ size = 1 }, { size = 'y' }, {}, 7]
                auth = 1
                """;
        SecretsException exception = assertThrows(SecretsException.class, () -> from(toml, SERVERS));

        assertEquals(
                """
                Cannot load App: 2 secrets are missing, 4 are malformed, the constructor of Server threw.

                  app.servers.host        MISSING    blank at TOML text:2:1 (Server.host)
                  app.servers.port        MALFORMED  a string at TOML text:3:1, not a 32-bit integer (Server.port)
                  app.servers.auth.token  MALFORMED  an integer at TOML text:4:1, not a string
                  Server                  REJECTED
                      its constructor threw java.lang.IllegalArgumentException at ContainerTest.java:N, for the
                      table at TOML text:6:1
                  app.servers.host        MISSING    not in the table at TOML text:10:1 (Server.host)
                  app.servers.auth        MALFORMED  an integer at TOML text:12:1, not a table
                  app.servers.disks.size  MALFORMED  a string at TOML text:11:26, not a 32-bit integer (Disk.size)
                  app.servers.disks.size  MISSING    not in the table at TOML text:11:40 (Disk.size)
                  app.servers.disks       MALFORMED  an integer at TOML text:11:44, not a table (Server.disks)
                """,
                exception
                        .getMessage()
                        .substring(0, exception.getMessage().indexOf("\nLooked"))
                        .replaceAll("Test\\.java:\\d+", "Test.java:N"));
    }

    @ParameterizedTest
    @MethodSource("types")
    void theSuggestedFixMakesTheNextLoadSucceed(SecretType<?> type) throws IOException {
        for (String toml : List.of(
                "",
                "[app]\n",
                "app.servers = 5\n",
                "[app]\nservers = ''\n",
                "[app]\nservers = 'x'\n",
                "[app]\nservers = [[5.5, 2026-11-24], 1979-05-27T07:32:00, {}]\n",
                "[app]\nservers = { 'a' = 5.5, b = { c = 1979-05-27 }, d = [1979-05-27], e = [[nan]] }\n",
                "[app.servers]\na = 5.5\nb.c = 07:32:00\n\n[app.servers.d]\ne = nan\n[app.servers.d.f]\ng = inf\n",
                "[[app.servers]]\nhost = 1\nport = 'x'\n\n[[app.servers]]\nauth.tok = 1\n[app.servers.host]\nx = 1\n",
                "[[app.servers]]\nauth = 'x'\ndisks = [1]\n[[app.servers]]\nhost = ''\ndisks = [{}, { size = nan }]\n",
                "[[app.servers]]\n[[app.servers.auth]]\n[[app.servers]]\n[[app.servers.disks]]\n[app.servers.disks.size]\n",
                "app = { servers = [{}, { auth = {} }, { auth.x = 1 }, 1, 'y'] }\n",
                "app.servers = ['', ' ', \"\\t\"]\n")) {
            Path file = Files.writeString(folder.resolve("secrets.toml"), toml);
            String message = "";
            try {
                from(Secrets.ofFile(file), type);
            } catch (SecretsException exception) {
                message = exception.getMessage();
                FixApplier.apply(message, folder);
            }
            String shown = message;
            assertDoesNotThrow(() -> from(Secrets.ofFile(file), type), () -> toml + "\n" + shown + "\n\n" + read(file));
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void noValueIsEverShown(SecretType<?> type) {
        String canary = Canary.of("value");
        for (String toml : List.of(
                "'C'",
                "[['C', 5.5], {}]",
                "{ x = 'C', y = ['C'], z = { u = ['C'] } }",
                "[{ host = 'C', port = 'C' }]")) {
            Secrets secrets = Secrets.ofToml("[app]\nservers = " + toml.replace("C", canary));
            try {
                String shown = String.valueOf(from(secrets, type));
                assertTrue(RuntimeAccess.kind(type).name().matches("LIST|MAP"), shown);
            } catch (SecretsException exception) {
                String all = exception + " " + exception.problems();
                assertFalse(all.contains(Canary.marker()), all);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n[[app.servers]]\n[app.servers.sub]\nx = 1\n",
                "\n[[app.servers]]\n[[app.servers.sub]]\n[[app.servers.sub]]\nx.y = 1\n",
                "[[app.servers]]\na = 1\n\n[[app.servers]]\n[app.servers.b.c]\n[app.servers.d]\n",
            })
    void anItemThatHoldsOnlyTablesKeepsItsHeader(String toml) throws IOException {
        for (SecretType<?> type : List.of(
                SecretType.list(SecretType.map(SecretType.integer())),
                SecretType.list(SecretType.map(SecretType.table(ContainerTest::server))))) {
            Path file = Files.writeString(folder.resolve("secrets.toml"), toml);
            SecretsException exception = assertThrows(SecretsException.class, () -> from(Secrets.ofFile(file), type));

            FixApplier.apply(exception.getMessage(), folder);

            assertDoesNotThrow(() -> from(Secrets.ofFile(file), type), () -> exception + "\n\n" + read(file));
        }
    }

    @Test
    void aMapThatHoldsOnlyTablesIsRemovedAsAWhole() throws IOException {
        Path file = Files.writeString(folder.resolve("secrets.toml"), "[app.servers.a]\n[app.servers.b]\nx = 1\n");
        SecretType<Map<String, Integer>> type = SecretType.map(SecretType.integer());
        SecretsException exception = assertThrows(SecretsException.class, () -> from(Secrets.ofFile(file), type));

        FixApplier.apply(exception.getMessage(), folder);

        assertEquals(Map.of("name", 5432), from(Secrets.ofFile(file), type));
    }

    @Test
    void aReplacedEntryGetsACommaOnlyBeforeOtherEntries() {
        SecretsException alone = assertThrows(SecretsException.class, () -> from("app = { servers.x = 1 }", NUMBERS));
        assertTrue(alone.getMessage().endsWith("""
                        To fix it, in TOML text (line numbers are those before any change)
                          Remove app.servers, which starts at line 1, column 9, with all its keys and tables
                          Insert after the { of app at line 1
                            servers = ""
                          (servers is an array of 32-bit integers, such as [5432, 5432])"""), alone.getMessage());
        SecretsException others =
                assertThrows(SecretsException.class, () -> from("app = { servers.x = 1, y = 2 }", NUMBERS));
        assertTrue(others.getMessage().contains("    servers = \"\",\n  (servers is an array"), others.getMessage());
    }

    @Test
    void onlyTheFirstOfThousandsOfProblemsInAListAreReported() {
        String toml = "[[app.servers]]\n".repeat(4_500);
        SecretsException exception = assertTimeout(
                Duration.ofSeconds(10), () -> assertThrows(SecretsException.class, () -> from(toml, SERVERS)));

        assertEquals(21, exception.problems().size());
        assertTrue(
                Unwrapped.of(exception.getMessage())
                        .contains("MALFORMED  other items, which were not checked, at TOML text:1:1\n"),
                exception.getMessage());
    }

    @Test
    void onlyTheFirstOfThousandsOfProblemsInAStringAreReported() {
        SecretsException exception = assertThrows(
                SecretsException.class, () -> from(Secrets.of(Map.of("app.servers", "x,".repeat(50_000))), NUMBERS));

        assertTrue(Unwrapped.of(exception.getMessage()).contains(", item 20, others)"), exception.getMessage());
        assertTrue(exception.getMessage().length() < 1_000, exception.getMessage());
    }

    @Test
    void tablesCannotComeFromASourceOfStrings() {
        SecretsException ofMap = assertThrows(
                SecretsException.class, () -> from(Secrets.of(Map.of("app.servers", Canary.of("x"))), NAMED));
        assertTrue(ofMap.getMessage().contains("not a table of tables at map"), ofMap.getMessage());
        assertTrue(
                ofMap.getMessage()
                        .endsWith("add a TOML source that has app.servers, since the other sources hold only strings"),
                ofMap.getMessage());
        SecretsException missing = assertThrows(SecretsException.class, () -> from(Secrets.of(Map.of()), SERVERS));
        assertTrue(
                missing.getMessage()
                        .endsWith("add a TOML source that has app.servers, since the other sources hold only strings"),
                missing.getMessage());
        assertThrows(
                SecretsException.class,
                () -> from(
                        Secrets.of(Map.of("app.servers", "a,b")),
                        SecretType.list(SecretType.list(SecretType.string()))));
    }

    @Test
    void theFixOfAnItemInAParsedDocumentHasNoTomlSyntax() {
        SecretValue item =
                SecretValue.ofTable(Map.of("host", SecretValue.ofText("h"), "port", SecretValue.ofText("x")));
        for (int line : List.of(0, 3)) {
            SecretValue placed = line == 0 ? item : item.at(line, 5);
            FakeStore.document = SecretDocument.of(SecretValue.ofTable(
                    Map.of("app", SecretValue.ofTable(Map.of("servers", SecretValue.ofList(List.of(placed)))))));
            String message = assertThrows(
                            SecretsException.class,
                            () -> from(Secrets.builder().store("fake:document").build(), SERVERS))
                    .getMessage();

            String object = line == 0 ? "app.servers.auth.token" : "auth.token to the object at line 3, column 5";
            assertTrue(
                    message.endsWith("To fix it, in fake:document\n  Add the key " + object
                            + "\nand set app.servers.port in fake:document to a 32-bit integer"),
                    message);
        }
    }

    @Test
    void theEnvironmentIsNotSearchedForTables() {
        DeclaredSecret table = DeclaredSecret.other("app.servers", "", "App.servers");
        SecretReading reading = SecretReading.of(
                Secrets.standard(
                        Surroundings.of(Map.of(), folder.resolve("none").toFile())),
                "App",
                table);

        assertNull(reading.required(table, NAMED));
        SecretsException exception = assertThrows(SecretsException.class, reading::finish);
        assertTrue(
                exception.getMessage().contains("environment                  a single variable cannot hold a table"),
                exception.getMessage());
        assertTrue(exception.getMessage().endsWith("""
                        To fix it, create .streamlit/secrets.toml with
                          [app]
                          servers = ""  # a table of tables, such as { name = { host = "...", auth.token = "..." } }"""), exception.getMessage());
    }

    @Test
    void anOptionalRecordIsPresentIfAnyOfItsKeysHasAValue() {
        DeclaredSecret user = DeclaredSecret.other("smtp.user", "SMTP_USER", "Smtp.user");
        DeclaredSecret password = DeclaredSecret.other("smtp.password", "SMTP_PASSWORD", "Smtp.password");

        assertFalse(SecretReading.of(Secrets.ofToml("[smtp]\nuser = ''"), "App", user, password)
                .hasAny(user, password));
        assertTrue(SecretReading.of(Secrets.ofToml("smtp.password = 5"), "App", user, password)
                .hasAny(user, password));
        assertTrue(SecretReading.of(Secrets.ofToml("smtp = 5"), "App", user, password)
                .hasAny(user, password));
    }

    private static <T> T from(String toml, SecretType<T> type) {
        return from(Secrets.ofToml(toml), type);
    }

    private static <T> T from(Secrets secrets, SecretType<T> type) {
        SecretReading reading = SecretReading.of(secrets, "App", KEY);
        return reading.finish(reading.required(KEY, type));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException exception) {
            return exception.toString();
        }
    }
}
