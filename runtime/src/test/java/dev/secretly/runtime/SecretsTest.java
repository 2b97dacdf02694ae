package dev.secretly.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.secretly.runtime.problem.Problem;
import dev.secretly.runtime.spi.DeclaredSecret;
import dev.secretly.runtime.support.SecretReading;
import dev.secretly.runtime.support.SecretType;
import dev.secretly.testing.Canary;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    private static final DeclaredSecret KEY = DeclaredSecret.other("trello.api_key", "TRELLO_API_KEY", "Trello.apiKey");

    @TempDir
    private Path folder;

    @Test
    void aMapAcceptsKeysInAnySpelling() {
        Map<String, String> texts = new HashMap<>(Map.of("trello . 'api_key'", Canary.of("key")));
        Secrets secrets = Secrets.of(texts);
        texts.clear();

        assertEquals(List.of(Canary.of("key")), Declared.keys("trello.api_key").load(secrets));
    }

    @Test
    void aMapWithAnInvalidKeyIsRejectedWithoutShowingItsValues() {
        IllegalArgumentException none =
                assertThrows(IllegalArgumentException.class, () -> Secrets.of(Map.of("a..b", Canary.of("key"))));
        assertEquals("no TOML key: 'a..b', at column 3", none.getMessage());
        Map<String, String> twice = Map.of("a.b", Canary.of("one"), "a.'b'", Canary.of("two"));
        IllegalArgumentException exception = assertThrows(IllegalArgumentException.class, () -> Secrets.of(twice));
        assertEquals("the key a.b is given twice, in two spellings", exception.getMessage());
        assertThrows(NullPointerException.class, () -> Secrets.of(null));
        Map<String, String> withNull = new HashMap<>();
        withNull.put("a", null);
        assertThrows(NullPointerException.class, () -> Secrets.of(withNull));
        assertThrows(NullPointerException.class, () -> Secrets.ofToml(null));
        assertThrows(NullPointerException.class, () -> Secrets.ofFile(null));
    }

    @Test
    void anOptionalIsEmptyOnlyWhenNoSourceHasTheKey() {
        assertEquals(Optional.empty(), optional(""));
        assertEquals(Optional.empty(), optional("[trello]\napi_key = ' '"));
        assertEquals(Optional.of(Canary.of("key")), optional("[trello]\napi_key = '" + Canary.of("key") + "'"));
        assertThrows(SecretsException.class, () -> optional("[trello]\napi_key = 5"));
        assertThrows(SecretsException.class, () -> optional("trello = 5"));
        assertThrows(SecretsException.class, () -> optional("trello ="));
    }

    private static Optional<String> optional(String toml) {
        SecretReading reading = SecretReading.of(Secrets.ofToml(toml), "Trello", KEY);
        return reading.finish(reading.optional(KEY, SecretType.string()));
    }

    @Test
    void aFileIsReadOnlyOnceForManyLoads() throws IOException {
        Path file = write("first");
        Secrets secrets = Secrets.ofFile(file);
        Declared.keys("trello.api_key").load(secrets);
        Files.delete(file);

        assertEquals(
                List.of(Canary.of("first")), Declared.keys("trello.api_key").load(secrets));
    }

    @Test
    void anUnreadableFileIsReadAgainByTheNextLoad() throws IOException {
        Path file = folder.resolve("secrets.toml");
        Secrets secrets = Secrets.ofFile(file);
        Declared declared = Declared.keys("trello.api_key");

        assertThrows(SecretsException.class, () -> declared.load(secrets));
        Files.writeString(file, "[trello]\napi_key = ");
        assertThrows(SecretsException.class, () -> declared.load(secrets));
        write("now");
        assertEquals(List.of(Canary.of("now")), declared.load(secrets));
    }

    @Test
    void manyThreadsCanLoadFromOneInstance() throws Exception {
        Secrets secrets = Secrets.ofFile(write("shared"));
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(64);
        List<Future<List<String>>> loads = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            Callable<List<String>> load = () -> {
                start.await();
                return Declared.keys("trello.api_key").load(secrets);
            };
            loads.add(threads.submit(load));
        }
        start.countDown();

        for (Future<List<String>> load : loads) {
            assertEquals(List.of(Canary.of("shared")), load.get());
        }
        threads.shutdown();
    }

    @Test
    void theExceptionShowsItsMessageAndNothingElse() throws Exception {
        Secrets secrets = Secrets.ofToml("[trello]\napi_key = 5");
        SecretsException exception = assertThrows(
                SecretsException.class,
                () -> Declared.keys("trello.api_key", "b").load(secrets));

        assertEquals(exception.getMessage(), exception.toString());
        assertEquals(0, exception.getStackTrace().length);
        assertEquals(null, exception.getCause());
        StringWriter trace = new StringWriter();
        exception.printStackTrace(new PrintWriter(trace));
        assertEquals(exception.getMessage(), trace.toString().stripTrailing());
        assertThrows(
                UnsupportedOperationException.class, () -> exception.problems().clear());
        assertEquals(exception.problems(), ((SecretsException) copyOf(exception)).problems());
    }

    @Test
    void anExceptionOfARecordIsReportedByClassAndLocationWithOtherProblems() {
        SecretReading reading = SecretReading.of(Secrets.ofToml(""), "Trello", KEY);
        reading.required(KEY, SecretType.string());
        try {
            throw new IllegalStateException(Canary.of("key"));
        } catch (RuntimeException thrown) {
            reading.rejected("Trello", thrown);
        }
        SecretsException exception = assertThrows(SecretsException.class, () -> reading.finish(null));

        assertEquals(2, exception.problems().size());
        Problem problem = exception.problems().get(1);
        assertEquals("Trello", problem.element());
        assertTrue(
                problem.found().matches("java\\.lang\\.IllegalStateException at SecretsTest\\.java:\\d+"),
                problem.found());
        assertFalse(exception.toString().contains(Canary.marker()));
    }

    @Test
    void anExceptionThrownByTheJdkIsLocatedInTheCallingCode() {
        SecretReading reading = SecretReading.of(Secrets.ofToml("trello.api_key = 'x'"), "Trello", KEY);
        try {
            Objects.requireNonNull(null);
        } catch (RuntimeException thrown) {
            reading.rejected("Trello", thrown);
        }
        SecretsException exception = assertThrows(SecretsException.class, () -> reading.finish(null));

        assertTrue(
                exception
                        .problems()
                        .get(0)
                        .found()
                        .matches("java\\.lang\\.NullPointerException at SecretsTest\\.java:\\d+"),
                exception.problems().get(0).found());
    }

    private static Object copyOf(Object object) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return in.readObject();
        }
    }

    private Path write(String name) throws IOException {
        return Files.writeString(folder.resolve("secrets.toml"), "[trello]\napi_key = '" + Canary.of(name) + "'\n");
    }
}
