package dev.secretly.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.secretly.runtime.internal.surroundings.Surroundings;
import dev.secretly.runtime.problem.Problem;
import dev.secretly.runtime.program.ThreeSecrets;
import dev.secretly.runtime.rotation.Live;
import dev.secretly.runtime.rotation.LiveFixture;
import dev.secretly.runtime.spi.DeclaredSecret;
import dev.secretly.runtime.spi.SecretAnswer;
import dev.secretly.runtime.spi.SecretDocument;
import dev.secretly.runtime.spi.SecretDocumentSource;
import dev.secretly.runtime.spi.SecretSource;
import dev.secretly.runtime.spi.SecretStore;
import dev.secretly.runtime.spi.SecretValue;
import dev.secretly.runtime.spi.StoreAddress;
import dev.secretly.runtime.spi.StoreContext;
import dev.secretly.runtime.spi.StoreRequest;
import dev.secretly.runtime.spi.StoreSource;
import dev.secretly.runtime.support.SecretReading;
import dev.secretly.runtime.support.SecretType;
import dev.secretly.testing.Canary;
import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {

    private static final Declared PAIR = Declared.keys("trello.api_key", "trello.token");

    @TempDir
    private Path folder;

    @BeforeEach
    void empty() {
        FakeStore.VALUES.clear();
        FakeStore.REQUESTS.clear();
        FakeStore.document = SecretDocument.ofToml("");
    }

    private static Secrets store(String... addresses) {
        Secrets.Builder builder = Secrets.builder();
        Stream.of(addresses).forEach(builder::store);
        return builder.build();
    }

    private static void put(String key, String text) {
        FakeStore.VALUES.put(key, SecretValue.ofText(text));
    }

    private static String failure(Secrets secrets, Declared declared) {
        return String.valueOf(assertThrows(SecretsException.class, () -> declared.load(secrets))
                .getMessage());
    }

    @Test
    void aStoreIsAskedOnceALoadForTheOpenKeysOnly() {
        put("trello.token", "b");
        Secrets secrets = Secrets.builder()
                .map(Map.of("trello.api_key", "a"))
                .store("fake:keys")
                .build();

        assertEquals(List.of("a", "b"), PAIR.load(secrets));
        assertEquals(List.of("fake:keys [trello.token]"), FakeStore.REQUESTS);
        PAIR.load(secrets);
        assertEquals(2, FakeStore.REQUESTS.size());
    }

    /** Stores in a file of services that a class loader adds before those of the tests. */
    private void withServices(String lines, Runnable test) throws Exception {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve("dev.secretly.runtime.spi.SecretStore"), lines);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader classes =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, before)) {
            thread.setContextClassLoader(classes);
            test.run();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    void aBrokenStoreDisablesNoOther() throws Exception {
        put("trello.api_key", "a");
        put("trello.token", "b");
        withServices(
                "com.example.GoneStore\njava.lang.String\n" + BrokenStore.class.getName() + "\n",
                () -> assertEquals(List.of("a", "b"), PAIR.load(store("fake:keys"))));
    }

    @Test
    void aBrokenStoreIsNamedIfNoOtherOpensTheAddress() throws Exception {
        withServices("com.example.GoneStore\n" + BrokenStore.class.getName() + "\n", () -> {
            String message = failure(store("other:keys"), PAIR);
            String names = "com.example.GoneStore, " + BrokenStore.class.getName();
            assertTrue(
                    message.replaceAll("\\s+", " ")
                            .contains("no library that opens this address, and " + names + " cannot be used"),
                    message);
            assertTrue(
                    message.replaceAll("\\s+", " ")
                            .contains("or add what " + names + " needs to the program, or update it"),
                    message);
            assertFalse(message.contains(Canary.of("broken")), message);
        });
    }

    /** Cannot say what it opens. */
    public static final class BrokenStore implements SecretStore {

        /** Called by the service loader. */
        public BrokenStore() {}

        @Override
        public Set<String> schemes() {
            throw new IllegalStateException(Canary.of("broken"));
        }

        @Override
        public StoreSource open(StoreAddress address, StoreContext context) {
            throw new AssertionError();
        }
    }

    @Test
    void aStoreIsNotAskedIfNearerSourcesHaveEverything() {
        Secrets secrets = Secrets.builder()
                .map(Map.of("trello.api_key", "a", "trello.token", "b"))
                .store("fake:down")
                .store("nobody:handles this")
                .build();

        assertEquals(List.of("a", "b"), PAIR.load(secrets));
        assertEquals(List.of(), FakeStore.REQUESTS);
    }

    @Test
    void theVariableNamesStoresInOrderAfterTheEnvironment() {
        put("trello.api_key", "of the store");
        FakeStore.document = SecretDocument.ofToml("trello = { api_key = 'later', token = 'of the document' }");
        Secrets secrets = Secrets.standard(Surroundings.of(
                Map.of("SECRETLY_STORES", " fake:keys ,, fake:document", "HOME", folder.toString()),
                new File(folder.toFile(), "none")));

        assertEquals(List.of("of the store", "of the document"), PAIR.load(secrets));
        assertEquals(List.of("fake:keys [trello.api_key, trello.token]", "fake:document"), FakeStore.REQUESTS);
    }

    @Test
    void aDocumentIsReadOnceByOneSecrets() {
        FakeStore.document = SecretDocument.ofToml("[trello]\napi_key = 'a'\ntoken = 'b'\n");
        Secrets secrets = store("fake:document");
        PAIR.load(secrets);
        PAIR.load(secrets);

        assertEquals(List.of("fake:document"), FakeStore.REQUESTS);
    }

    @Test
    void aFaultInADocumentHasItsLineAndColumn() {
        FakeStore.document = SecretDocument.ofToml("[trello]\napi_key = [1]\ntoken = 'b'\n");
        String malformed = failure(store("fake:document"), PAIR);
        assertTrue(malformed.contains("an array at fake:document:2:1"), malformed);
        assertTrue(malformed.contains("set trello.api_key in fake:document:2:1 to a string"), malformed);

        FakeStore.document = SecretDocument.ofToml("[trello]\napi_key = \n");
        String broken = failure(store("fake:document"), PAIR);
        assertTrue(broken.contains("fake:document:2:"), broken);
        assertTrue(broken.contains("At line 2, write a value, as in"), broken);
    }

    @Test
    void aParsedDocumentIsSearchedLikeToml() {
        FakeStore.document = SecretDocument.of(SecretValue.ofTable(Map.of(
                "trello",
                SecretValue.ofTable(Map.of(
                                "api_key",
                                SecretValue.ofList(List.of()).at(3, 16),
                                "tokne",
                                SecretValue.ofText("x").at(4, 14)))
                        .at(2, 3))));
        String message = failure(store("fake:document"), PAIR);

        assertTrue(message.contains("an array at fake:document:3:16"), message);
        assertTrue(message.contains("did you mean trello.tokne at fake:document:4:14?"), message);
        assertTrue(message.contains("rename the key trello.tokne of fake:document to trello.token"), message);
    }

    @Test
    void theFixOfAParsedDocumentHasNoTomlSyntax() {
        FakeStore.document = SecretDocument.of(SecretValue.ofTable(
                Map.of("trello", SecretValue.ofTable(Map.of()).at(1, 22))));
        String message = failure(store("fake:document"), PAIR);

        assertTrue(message.endsWith("""
                To fix it, add the key trello.api_key to fake:document
                and add the key trello.token to fake:document"""), message);
    }

    @Test
    void aKeyInTheWrongObjectOfAParsedDocumentIsMoved() {
        FakeStore.document = SecretDocument.of(SecretValue.ofTable(Map.of(
                "trello",
                SecretValue.ofTable(Map.of("api_key", SecretValue.ofText("x"))),
                "token",
                SecretValue.ofText("y"))));
        String message = failure(store("fake:document"), PAIR);

        assertTrue(
                message.endsWith("To fix it, move the key token of fake:document into the object trello, as token"),
                message);
    }

    @Test
    void aWholeKeyOrAVariableCanBeOneNameOfAnObject() {
        FakeStore.document = SecretDocument.of(SecretValue.ofTable(
                Map.of("trello.api_key", SecretValue.ofText("x"), "TRELLO_TOKEN", SecretValue.ofText("y"))));

        assertEquals(List.of("x", "y"), PAIR.load(store("fake:document")));
    }

    @Test
    void theContentOfAnAddressIsUnderTheKeyBeforeIt() {
        FakeStore.document = SecretDocument.ofToml("api_key = 'x'\ntoken = 'y'\n");
        assertEquals(List.of("x", "y"), PAIR.load(store("trello=fake:document")));
        FakeStore.document = SecretDocument.of(
                SecretValue.ofTable(Map.of("api_key", SecretValue.ofText("x"), "token", SecretValue.ofText("y"))));
        assertEquals(List.of("x", "y"), PAIR.load(store("trello=fake:document")));
        FakeStore.document = SecretDocument.of(SecretValue.ofText("x"));
        put("trello.token", "y");
        assertEquals(List.of("x", "y"), PAIR.load(store("trello.api_key=fake:document", "fake:keys")));
    }

    /** What is stored under a key is no table, so that no later source may answer for a key below it. */
    @Test
    void aSingleValueHidesNoKeyBelowItFromLaterSources() {
        FakeStore.document = SecretDocument.of(SecretValue.ofText(Canary.of("x")));
        put("trello.token", "later");
        String message = failure(store("trello=fake:document", "fake:keys"), Declared.keys("trello.token"));

        assertTrue(message.contains("MALFORMED"), message);
        assertFalse(message.contains(Canary.marker()), message);
    }

    @Test
    void secretsOfOneBuilderDoNotCloseEachOther() {
        FakeStore.document = SecretDocument.ofToml("a = 'x'");
        Secrets.Builder builder = Secrets.builder().store("fake:document");
        try (Secrets first = builder.build();
                Secrets second = builder.build()) {
            assertEquals(List.of("x"), Declared.keys("a").load(first));
            assertEquals(List.of("x"), Declared.keys("a").load(second));
        }
        assertEquals(2, FakeStore.REQUESTS.size());
    }

    @Test
    void aSingleValueNeedsAKeyBeforeItsAddress() {
        FakeStore.document = SecretDocument.of(SecretValue.ofText(Canary.of("x")));
        String message = failure(store("fake:document"), PAIR);

        assertTrue(message.contains("FAILED  plain text, not a JSON object or TOML"), message);
        assertTrue(
                message.replaceAll("\\s+", " ")
                        .contains(
                                "put the key of the value and = at the start of the address in the program, as in mail.password=fake:"),
                message);
        assertFalse(message.contains(Canary.marker()), message);
    }

    @Test
    void bytesOfAStoreAreReadIntoBytesOnly() {
        byte[] bytes = {0, (byte) 0xff, 7};
        FakeStore.document = SecretDocument.of(SecretValue.ofBytes(bytes));
        DeclaredSecret key = DeclaredSecret.other("trello.api_key", "TRELLO_API_KEY", "Test.api_key");
        SecretReading reading = SecretReading.of(store("trello.api_key=fake:document"), "Test", key);
        assertArrayEquals(bytes, reading.finish(reading.required(key, SecretType.bytes())));
        String message = failure(store("trello.api_key=fake:document"), Declared.keys("trello.api_key"));
        assertTrue(message.contains("the value is not text"), message);
        assertTrue(message.endsWith("To fix it, store it as text"), message);
    }

    @Test
    void namesThatAStoreHasInsteadAreSuggested() {
        SecretSource source = new SecretSource() {
            @Override
            public String name() {
                return "vault";
            }

            @Override
            public List<SecretAnswer> ask(StoreRequest request) {
                return request.secrets().stream()
                        .map(secret -> SecretAnswer.absent("vault:kv/trello").withNames(List.of("trello.apikey")))
                        .toList();
            }

            @Override
            public void close() {}
        };
        String message = failure(Secrets.builder().source(source).build(), Declared.keys("trello.api_key"));

        assertTrue(message.contains("did you mean trello.apikey at vault:kv/trello?"), message);
    }

    @Test
    void aMisspelledSchemeIsCorrected() {
        String aws = failure(store("aws-secretmanager:boards"), PAIR);
        assertTrue(
                aws.contains("To fix it, replace the scheme of the address in ")
                        && aws.endsWith(" with aws-secretsmanager"),
                aws);
        String fake = failure(store("fkae:document"), PAIR);
        assertTrue(fake.endsWith(" with fake"), fake);
    }

    @Test
    void listsMapsAndNumbersComeFromAStore() {
        DeclaredSecret hosts = DeclaredSecret.other("app.hosts", "", "App.hosts");
        DeclaredSecret ports = DeclaredSecret.other("app.ports", "", "App.ports");
        DeclaredSecret big = DeclaredSecret.other("app.big", "APP_BIG", "App.big");
        FakeStore.VALUES.put(
                "app.hosts", SecretValue.ofList(List.of(SecretValue.ofText("a,b"), SecretValue.ofText("c"))));
        FakeStore.VALUES.put("app.ports", SecretValue.ofTable(Map.of("web", SecretValue.ofText("443"))));
        put("app.big", "12345678901234567890");
        SecretReading reading = SecretReading.of(store("fake:keys"), "App", hosts, ports, big);

        assertEquals(List.of("a,b", "c"), reading.required(hosts, SecretType.list(SecretType.string())));
        assertEquals(Map.of("web", 443), reading.required(ports, SecretType.map(SecretType.integer())));
        assertEquals("12345678901234567890", reading.required(big, SecretType.string()));
        reading.finish();
    }

    @Test
    void aBlankTextIsAbsent() {
        put("trello.api_key", " ");
        put("trello.token", "b");
        String message = failure(store("fake:keys"), PAIR);

        assertTrue(message.contains("MISSING  blank in fake:keys/trello/api_key"), message);
        assertTrue(message.contains("set fake:keys/trello/api_key to a value"), message);
    }

    @Test
    void aDeniedItemIsAProblemOfItsKeyInTheWordsOfTheStore() {
        put("trello.api_key", "a");
        SecretsException exception = assertThrows(
                SecretsException.class,
                () -> Declared.keys("trello.api_key", "trello.denied").load(store("fake:keys")));
        String message = String.valueOf(exception.getMessage());

        assertEquals(Problem.Kind.DENIED, exception.problems().get(0).kind());
        assertTrue(message.contains("access denied at fake:keys/trello/denied"), message);
        assertTrue(message.contains("allow fake:Read on trello.denied"), message);
    }

    @Test
    void aStoreThatIsDownIsOneProblemAndNoLaterStoreIsAsked() {
        SecretsException exception =
                assertThrows(SecretsException.class, () -> PAIR.load(store("fake:down", "fake:keys")));
        String message = String.valueOf(exception.getMessage());

        assertEquals(1, exception.problems().size());
        assertEquals(Problem.Kind.FAILED, exception.problems().get(0).kind());
        assertTrue(message.contains("fake:down  FAILED  no answer within 10 s"), message);
        assertTrue(message.contains("make sure that the store runs"), message);
        assertFalse(message.contains("fake:keys"), message);
        assertEquals(List.of("fake:down"), FakeStore.REQUESTS);
    }

    @Test
    void anAddressThatNobodyOpensSaysWhatToAdd() {
        String aws = failure(store("aws-secretsmanager:boards/prod"), PAIR);
        assertTrue(aws.contains("no library that opens this address"), aws);
        assertTrue(aws.contains("add the library dev.secretly:secretly-aws to the program"), aws);

        String other = failure(store("vault:boards"), PAIR);
        assertTrue(other.contains("correct the address in the program"), other);

        String wrong = failure(store("fake:nothing"), PAIR);
        assertTrue(wrong.contains("no address of this store"), wrong);
        assertTrue(wrong.contains("set SECRETLY_STORES to fake:keys"), wrong);
    }

    @Test
    void noClassOfAStoreIsLoadedIfNearerSourcesHaveEverything() throws Exception {
        assertFalse(loadedClasses("api-key").stream().anyMatch(line -> line.contains("FakeStore")));
        assertTrue(
                loadedClasses("").stream().anyMatch(line -> line.contains("FakeStore")),
                "the log does not show the class of a store that is needed");
    }

    private List<String> loadedClasses(String key) throws Exception {
        Path log = folder.resolve("classes.log");
        new Child(folder)
                .option("-Xlog:class+load:file=" + log)
                .with("SECRETLY_STORES", "fake:keys")
                .with("TRELLO_API_KEY", key)
                .with("TRELLO_API_SECRET", Canary.of("secret"))
                .with("TRELLO_OAUTH_TOKEN", Canary.of("token"))
                .run(ThreeSecrets.class);
        return Files.readAllLines(log);
    }

    @Test
    void whateverADocumentSourceDoesIsReportedByItsClass() {
        SecretDocumentSource broken = new SecretDocumentSource() {
            @Override
            public String name() {
                return "broken";
            }

            @Override
            public SecretDocument read(StoreRequest request) {
                throw new StackOverflowError(Canary.of("message"));
            }

            @Override
            public void close() {}
        };
        String message = failure(Secrets.builder().source(broken).build(), PAIR);
        assertTrue(message.contains("its source threw java.lang.StackOverflowError"), message);
        assertFalse(message.contains(Canary.marker()), message);
    }

    @Test
    void aRotationFollowsAStore() throws Exception {
        put("trello.api_key", "a");
        put("trello.token", "b");
        try (Live<List<String>> live = Live.<List<String>, RuntimeException>builder(PAIR::load)
                .secrets(store("fake:keys"))
                .every(LiveFixture.OFTEN)
                .start()) {
            put("trello.token", "c");
            LiveFixture.await(() -> live.get().equals(List.of("a", "c")));
        }
    }
}
