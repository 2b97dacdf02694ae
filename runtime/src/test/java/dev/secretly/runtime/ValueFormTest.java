package dev.secretly.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.secretly.runtime.internal.surroundings.Surroundings;
import dev.secretly.runtime.program.Print;
import dev.secretly.runtime.spi.DeclaredSecret;
import dev.secretly.runtime.support.SecretReading;
import dev.secretly.runtime.support.SecretType;
import dev.secretly.testing.Unwrapped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values as people have them: pasted, wrapped, saved by an editor, or of a machine without UTF-8. */
class ValueFormTest {

    private static final Declared KEY = Declared.keys("trello.api_key");
    private static final DeclaredSecret VALUE = DeclaredSecret.other("t.k", "T_K", "Test.k");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"a\\n,a", "a\\r\\n,a", "a\\n\\n,a\\n", "a\\r,a\\r", "a,a", "\\na,\\na"})
    void oneLineBreakAtTheEndOfAVariableIsDropped(String written, String expected) {
        Map<String, String> variables = Map.of("TRELLO_API_KEY", unescaped(written));

        assertEquals(List.of(unescaped(expected)), KEY.load(standard(variables)), "by the fast path");
        assertEquals(
                List.of(unescaped(expected)),
                KEY.load(Secrets.builder().environment(variables).build()),
                "by the sources");
    }

    private static String unescaped(String text) {
        return text.replace("\\n", "\n").replace("\\r", "\r");
    }

    private Secrets standard(Map<String, String> variables) {
        return Secrets.standard(
                Surroundings.of(variables, folder.resolve("none").toFile()));
    }

    @Test
    void aVariableThatTheLocaleCannotDecodeIsAnErrorThatNamesTheEncoding() {
        Child child = new Child(folder)
                .runBy("sh", "-c", "TRELLO_API_KEY=$(printf 'p\\303\\244ss') exec \"$0\" \"$@\"")
                .with("LC_ALL", "C")
                .with("PATH", System.getenv("PATH"));

        Child.Result result = child.run(Print.class, "trello.api_key");

        assertTrue(
                result.unwrapped()
                        .contains(
                                "UNREADABLE  characters that the encoding ANSI_X3.4-1968 does not have at TRELLO_API_KEY"),
                result.unwrapped());
        assertTrue(
                result.unwrapped()
                        .contains("start the program with LC_ALL=C.UTF-8, or set TRELLO_API_KEY_FILE to the path of a"
                                + " file"),
                result.unwrapped());
    }

    @Test
    void whatKubernetesSetsForAServiceIsNoValue() {
        Declared port = Declared.keys("redis.port");
        Map<String, String> pod = Map.of(
                "KUBERNETES_SERVICE_HOST", "10.0.0.1",
                "REDIS_SERVICE_HOST", "10.0.0.11",
                "REDIS_PORT", "tcp://10.0.0.11:6379");

        SecretsException exception = assertThrows(SecretsException.class, () -> port.load(standard(pod)));

        assertTrue(
                Unwrapped.of(exception.getMessage())
                        .contains("  redis.port  REDIS_PORT  MISSING  only the address of a Kubernetes Service in"
                                + " REDIS_PORT (enableServiceLinks: false in the pod removes it)\n"),
                exception.getMessage());
        for (String other : pod.keySet()) {
            Map<String, String> without = new HashMap<>(pod);
            without.remove(other);
            if (!other.equals("REDIS_PORT")) {
                assertEquals(List.of("tcp://10.0.0.11:6379"), port.load(standard(without)), "without " + other);
            }
        }
        Map<String, String> ofUser = new HashMap<>(pod);
        ofUser.put("REDIS_PORT", "6379");
        assertEquals(List.of("6379"), port.load(standard(ofUser)));
    }

    @Test
    void aByteOrderMarkInAFileOfOneSecretIsDropped() throws IOException {
        Path file = Files.writeString(folder.resolve("trello.api_key"), "\ufeffvalue\r\n");

        assertEquals(
                List.of("value"), KEY.load(Secrets.builder().directory(folder).build()));
        assertEquals(
                List.of("value"),
                KEY.load(Secrets.builder()
                        .environment(Map.of("TRELLO_API_KEY_FILE", file.toString()))
                        .build()));
    }

    @Test
    void base64MayBeWrapped() {
        byte[] bytes = new byte[200];
        new Random(1).nextBytes(bytes);
        for (String text : List.of(
                Base64.getMimeEncoder().encodeToString(bytes),
                Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(bytes)
                        .replace("\n", "\n    "),
                Base64.getMimeEncoder().encodeToString(bytes) + "\r\n")) {
            SecretReading reading = reading(text);
            assertArrayEquals(bytes, reading.required(VALUE, SecretType.bytes()), text);
        }
    }

    private static SecretReading reading(String text) {
        return SecretReading.of(Secrets.of(Map.of("t.k", text)), "Test", VALUE);
    }

    @Test
    void theFastPathAgreesWithTheSourcesOnAMountThatIsBeingUpdated() throws IOException {
        Path mounted = Files.createDirectory(folder.resolve("mounted"));
        Files.createSymbolicLink(mounted.resolve("..data"), Path.of("..2026_11_30"));
        Secrets secrets = Secrets.standard(Surroundings.of(Map.of("TRELLO_API_KEY", "environment"), mounted.toFile()));

        SecretsException exception = assertThrows(SecretsException.class, () -> KEY.load(secrets));

        assertTrue(exception.getMessage().contains("..data"), exception.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4111-1111-1111",
                "2026-02-29",
                "2024-02-29",
                "2026-13-01",
                "2026-00-10",
                "2026-1-1",
                "+12026-01-01",
                "99999-01-01",
                "9999999999-01-01",
                "0000-01-01",
                "-0001-12-31",
                "2026-01-01x"
            })
    void aDateIsCheckedBeforeTheJdkParsesIt(String text) {
        assertSame(text, SecretType.localDate(), LocalDate::parse);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "07:30",
                "07:30:00",
                "07:30:00.5",
                "07:30:00.1234567891",
                "25:00",
                "23:60",
                "23:59:60",
                "7:30",
                ":",
                "12",
                "12:",
                "12:00:",
                "12:00:00."
            })
    void aTimeIsCheckedBeforeTheJdkParsesIt(String text) {
        assertSame(text, SecretType.localTime(), LocalTime::parse);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-01T00:00",
                "2026-01-01t00:00:00",
                "2026-02-30T00:00",
                "2026-01-01T",
                "2026-01-01T24:01",
                "2026-01-01 00:00"
            })
    void aDateWithATimeIsCheckedBeforeTheJdkParsesIt(String text) {
        assertSame(text, SecretType.localDateTime(), LocalDateTime::parse);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-01T00:00Z", "2026-01-01T00:00:00+01:00", "2026-01-01T00:00+19:00", "2026-01-01T00:00+1800",
                "2026-01-01T00:00+01", "2026-01-01T00:00", "2026-02-30T00:00Z", "2026-01-01T00:00-00:60",
                "2026-01-01T00:00z"
            })
    void anOffsetIsCheckedBeforeTheJdkParsesIt(String text) {
        assertSame(text, SecretType.offsetDateTime(), OffsetDateTime::parse);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PT1H30M", "P2D", "P2DT3H", "-PT6H3M", "-PT-6H+3M", "PT20.345S", "PT20,345S", "pt5s", "P", "PT", "P1DT",
                "PT1M1H", "PT1H1H", "PT1.5H", "PT.5S", "PT5.S", "PT-.5S", "P1H", "PT1D", "P-", "PT5", "5S",
                "PT1.1234567891S", "+P1D", "P+1D", "P--1D", "T1H", "PTS", "P999999999999D"
            })
    void anIsoDurationIsCheckedBeforeTheJdkParsesIt(String text) {
        assertSame(text, SecretType.duration(), Duration::parse);
    }

    /** Accepts what the JDK accepts, with the same value. */
    private static <T> void assertSame(String text, SecretType<T> type, Function<String, T> jdk) {
        T expected;
        try {
            expected = jdk.apply(text);
        } catch (DateTimeException malformed) {
            expected = null;
        }
        assertEquals(expected, reading(text).required(VALUE, type), text);
    }

    @Test
    void aNumberThatIsTooLongForADurationIsMalformedWithoutAnException() {
        for (String text : List.of("P9999999999999999D", "PT9999999999999999999999S", "9999999999999999999d")) {
            assertEquals(null, reading(text).required(VALUE, SecretType.duration()), text);
        }
    }
}
