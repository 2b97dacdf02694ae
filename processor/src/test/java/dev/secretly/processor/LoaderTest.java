package dev.secretly.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.secretly.runtime.SecretString;
import dev.secretly.runtime.Secrets;
import dev.secretly.runtime.SecretsException;
import dev.secretly.runtime.problem.Problem;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compiles and runs generated loaders. */
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
        RealCompiler javac = RealCompiler.javac(folder)
                .source("test/Trello.java", SOURCE)
                .option("-Xlint:all,-processing", "-Werror");
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
    void anExceptionOfARecordIsReportedWithItsLocationAndWithoutItsMessage() {
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
    void aPackageMayBeNamedLikeAVariableOfALoader() throws Throwable {
        Path other = Files.createDirectory(folder.resolve("names"));
        RealCompiler javac = RealCompiler.javac(other).option("-Xlint:all,-processing", "-Werror");
        for (String name : List.of("other", "text")) {
            javac.source(name + "/Name.java", """
                    package %s;
                    public class Name {
                        private final String name;
                        private Name(String name) { this.name = name; }
                        public static Name of(String name) { return new Name(name); }
                    }
                    """.formatted(name));
        }
        javac.source("test/Names.java", """
                package test;
                import dev.secretly.Secret;
                @Secret("n") public record Names(other.Name a, text.Name b) {}
                """);

        assertTrue(javac.compile(), () -> javac.errors().toString());
    }

    @Test
    void aWholeProgramIsLoadedAtOnceAndReportsAllProblemsInOneMessage() throws Throwable {
        Path other = Files.createDirectory(folder.resolve("program"));
        RealCompiler javac = RealCompiler.javac(other)
                .option("-Xlint:all,-processing,-auxiliaryclass", "-Werror")
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
                                Cannot load App: 1 of 4 secrets is missing, 1 is malformed, the constructor of App.trello threw.

                                  App.trello            REJECTED
                                      its constructor threw java.lang.StringIndexOutOfBoundsException at App.java:6
                                  db.port     DB_PORT   MALFORMED
                                      a string at TOML text:5:1, not a 32-bit integer (App.Database.port)
                                  db.level    DB_LEVEL  MISSING    not in any source (App.Database.level)
                                """), exception.getMessage());
        String right = wrong.replace("'y'", "'" + "y".repeat(100) + "'").replace("'z'", "7\nlevel = 'high'");
        assertTrue(load(other, "test.AppSecrets", Secrets.ofToml(right))
                .toString()
                .endsWith("database=Database[port=7, level=HIGH]]"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aProgramOfAllTypesIsLoadedWithEitherCompiler(boolean isEclipse) throws Throwable {
        Path other = Files.createDirectory(folder.resolve("types"));
        RealCompiler compiler = isEclipse ? RealCompiler.eclipse(other).option("-17") : RealCompiler.javac(other);
        compiler.source("test/All.java", """
                        package test;
                        import dev.secretly.Secret;
                        import dev.secretly.runtime.SecretString;
                        import java.util.*;
                        @Secret("app") public record All(String name, SecretString token, char[] password, byte[] key,
                                boolean debug, Boolean verbose, int port, Integer boxed, long limit, Long more, double ratio,
                                Double other, java.math.BigDecimal price, java.math.BigInteger big, java.net.URI url,
                                java.nio.file.Path folder, java.time.Duration timeout, java.time.LocalDate day,
                                java.time.LocalTime at, java.time.LocalDateTime moment, java.time.OffsetDateTime offset,
                                java.time.Instant instant, UUID id, java.net.InetSocketAddress address, Level level,
                                Optional<java.net.URI> proxy, OptionalInt few, OptionalLong many, OptionalDouble part,
                                List<SecretString> tokens, Set<Integer> ports, Map<String, List<Level>> labels, Region region,
                                Database database, Optional<Mail> mail, List<Server> servers, Map<String, Server> named,
                                @Secret(defaultValue = "a, b") List<String> tags) {
                            public enum Level { LOW, VERY_HIGH }
                            public record Region(String code) {
                                public static Region of(String text) { return new Region(text); }
                            }
                            public record Database(String host, @Secret(defaultValue = "5432") int port) {}
                            public record Mail(String user, SecretString password) {}
                            public record Server(String host, Optional<Mail> mail, Set<Region> regions) {}
                        }
                        """);
        assertTrue(compiler.compile(), () -> compiler.errors().toString());

        String toml = """
                [app]
                name = "n"
                token = "t"
                password = "p"
                key = "YQ=="
                debug = false
                verbose = "TRUE"
                port = 1
                boxed = "2"
                limit = 3
                more = 4
                ratio = 5
                other = 6.5
                price = "7.10"
                big = 8
                url = "https://a.example"
                folder = "/b"
                timeout = "1h30m"
                day = 2026-11-24
                at = 07:30:00
                moment = 2026-11-24T07:30:00
                offset = 2026-11-24T07:30:00+01:00
                instant = 2026-11-24T07:30:00+01:00
                id = "00000000-0000-0000-0000-00000000000a"
                address = "c.example:80"
                level = "very-high"
                few = 9
                tokens = ["d", "e"]
                ports = [2, 1, 2]
                labels = { f = ["low"], g = [] }
                region = "eu"
                [app.database]
                host = "h"
                [[app.servers]]
                host = "i"
                regions = ["eu", "us"]
                [[app.servers]]
                host = "j"
                regions = []
                mail = { user = "k", password = "l" }
                [app.named]
                """;
        String all =
                load(other, "test.AllSecrets", Secrets.ofToml(toml)).toString().replaceAll("@[0-9a-f]+", "");
        assertEquals(
                "All[name=n, token=[secret app.token], password=[C, key=[B, debug=false, verbose=true, port=1, boxed=2,"
                        + " limit=3, more=4, ratio=5.0, other=6.5, price=7.10, big=8, url=https://a.example, folder=/b,"
                        + " timeout=PT1H30M, day=2026-11-24, at=07:30, moment=2026-11-24T07:30,"
                        + " offset=2026-11-24T07:30+01:00, instant=2026-11-24T06:30:00Z,"
                        + " id=00000000-0000-0000-0000-00000000000a, address=c.example/<unresolved>:80, level=VERY_HIGH,"
                        + " proxy=Optional.empty, few=OptionalInt[9], many=OptionalLong.empty, part=OptionalDouble.empty,"
                        + " tokens=[[secret app.tokens], [secret app.tokens]], ports=[2, 1], labels={f=[LOW], g=[]},"
                        + " region=Region[code=eu], database=Database[host=h, port=5432], mail=Optional.empty,"
                        + " servers=[Server[host=i, mail=Optional.empty, regions=[Region[code=eu], Region[code=us]]],"
                        + " Server[host=j, mail=Optional[Mail[user=k, password=[secret app.servers.mail.password]]],"
                        + " regions=[]]], named={}, tags=[a, b]]",
                all);
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
