package dev.secretly.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.secretly.runtime.Problem;
import dev.secretly.runtime.SecretString;
import dev.secretly.runtime.Secrets;
import dev.secretly.runtime.SecretsException;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs a generated loader. */
class LoaderTest {

    private static final String SOURCE = """
            package test;
            import dev.secretly.Secret;
            import dev.secretly.runtime.SecretString;
            import java.util.Optional;
            @Secret("trello")
            public record Trello(SecretString apiKey, String host, Optional<SecretString> token) {
                public Trello {
                    if (!host.contains(".")) {
                        throw new IllegalArgumentException("no host: " + host);
                    }
                }
            }
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void compile() throws IOException {
        RealCompiler javac =
                RealCompiler.javac(folder).source("test/Trello.java", SOURCE).option("-Xlint:all", "-Werror");
        assertTrue(javac.compile(), () -> javac.errors().toString());
    }

    @Test
    void aRecordIsBuiltFromItsSecrets() throws Throwable {
        String key = String.join("-", "fake", "canary", "key");
        Object trello = load(Secrets.of(Map.of("trello.api_key", key, "trello.host", "trello.example")));

        assertEquals(
                "Trello[apiKey=[secret trello.api_key], host=trello.example, token=Optional.empty]", trello.toString());
        Object apiKey = trello.getClass().getMethod("apiKey").invoke(trello);
        assertEquals(key, assertInstanceOf(SecretString.class, apiKey).reveal());
        Object token = trello.getClass().getMethod("token").invoke(trello);
        assertEquals(Optional.empty(), token);
    }

    @Test
    void aRecordThatRefusesItsValuesIsAProblemWithPlaceAndWithoutText() {
        String host = String.join("-", "fake", "canary", "host");
        Secrets secrets = Secrets.of(Map.of("trello.api_key", "x", "trello.host", host));

        SecretsException exception = assertThrows(SecretsException.class, () -> load(secrets));

        assertEquals(
                List.of("java.lang.IllegalArgumentException at Trello.java:9"),
                exception.problems().stream().map(Problem::found).toList());
        assertFalse(exception.toString().contains(host), exception.toString());
    }

    @Test
    void aRecordIsNotBuiltWhenASecretIsMissingOrMalformed() {
        SecretsException missing =
                assertThrows(SecretsException.class, () -> load(Secrets.of(Map.of("trello.host", "nodot"))));
        assertEquals(1, missing.problems().size());
        assertEquals("trello.api_key", missing.problems().get(0).key());
        assertEquals("Trello.apiKey", missing.problems().get(0).element());

        String toml = "[trello]\napi_key = 'x'\nhost = 'nodot'\ntoken = 5\n";
        SecretsException malformed = assertThrows(SecretsException.class, () -> load(Secrets.ofToml(toml)));
        assertEquals(
                List.of("trello.token"),
                malformed.problems().stream().map(Problem::key).toList());
    }

    @Test
    void aWholeProgramIsLoadedAtOnceAndTellsEverythingInOneMessage() throws Throwable {
        Path other = Files.createDirectory(folder.resolve("program"));
        RealCompiler javac = RealCompiler.javac(other)
                .option("-Xlint:all,-auxiliaryclass", "-Werror")
                .source("test/App.java", """
                        package test;
                        import dev.secretly.Secret;
                        import dev.secretly.runtime.SecretString;
                        @Secret public record App(Trello trello, @Secret("db") Database database) {
                            @Secret("trello") public record Trello(SecretString apiKey, String host) {
                                public Trello { host.charAt(99); }
                            }
                            public record Database(int port, Level level) {}
                            public enum Level { LOW, HIGH }
                        }
                        """);
        assertTrue(javac.compile(), () -> javac.errors().toString());

        String wrong = "[trello]\napi_key = 'x'\nhost = 'y'\n[db]\nport = 'z'\n";
        SecretsException exception =
                assertThrows(SecretsException.class, () -> load(other, "test.AppSecrets", Secrets.ofToml(wrong)));

        assertTrue(exception.getMessage().startsWith("""
                                Cannot load App: 1 of 4 secrets is missing, 1 is malformed, the constructor of App.Trello threw.

                                  App.Trello
                                    App.Trello  its constructor threw java.lang.StringIndexOutOfBoundsException at App.java:6
                                  App.Database
                                    db.port     for App.Database.port   a string at TOML text:5:1, not an integer of at most 32 bits
                                    db.level    for App.Database.level  in no source
                                """), exception.getMessage());
        String right = wrong.replace("'y'", "'" + "y".repeat(100) + "'").replace("'z'", "7\nlevel = 'high'");
        assertTrue(load(other, "test.AppSecrets", Secrets.ofToml(right))
                .toString()
                .endsWith("database=Database[port=7, level=HIGH]]"));
    }

    private Object load(Secrets secrets) throws Throwable {
        return load(folder, "test.TrelloSecrets", secrets);
    }

    private static Object load(Path folder, String name, Secrets secrets) throws Throwable {
        URL[] classes = {folder.resolve("out").toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(classes, Secrets.class.getClassLoader())) {
            return loader.loadClass(name).getMethod("load", Secrets.class).invoke(null, secrets);
        } catch (InvocationTargetException exception) {
            throw exception.getCause();
        }
    }
}
