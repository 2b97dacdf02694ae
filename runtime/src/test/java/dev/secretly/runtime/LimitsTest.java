package dev.secretly.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.secretly.runtime.problem.Problem;
import dev.secretly.runtime.program.Dense;
import dev.secretly.runtime.spi.DeclaredSecret;
import dev.secretly.runtime.support.SecretReading;
import dev.secretly.runtime.support.SecretType;
import dev.secretly.testing.Canary;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that extreme files and strings lead to one short message, within a small heap and a short time. */
class LimitsTest {

    @TempDir
    private Path folder;

    @Test
    void headersMayBeNestedAsDeeplyAsTheParserAllows() {
        String deepest = "a" + ".a".repeat(127);
        assertEquals(
                List.of(Canary.of("x")),
                Declared.keys(deepest + ".x")
                        .load(Secrets.ofToml("[" + deepest + "]\nx = '" + Canary.of("x") + "'\n")));
        assertEquals(
                List.of(Canary.of("x")),
                Declared.keys(deepest + ".x")
                        .load(Secrets.ofToml("['a'" + deepest.substring(1) + "]\nx = '" + Canary.of("x") + "'\n")));
    }

    @ParameterizedTest
    @ValueSource(ints = {129, 130, 1_500, 20_000})
    void deeperHeadersAreAnErrorInEverySpelling(int levels) {
        String key = "a" + ".a".repeat(levels - 1);
        for (String toml :
                List.of("[" + key + "]\nx = 1\n", "['a'" + key.substring(1) + "]\nx = 1\n", key + ".x = 1\n")) {
            assertEquals(
                    "too many levels of brackets", problem(Secrets.ofToml(toml)).found());
        }
    }

    @Test
    void aFileThatIsTooLargeIsNotRead() throws IOException {
        Path file = folder.resolve("huge.toml");
        try (RandomAccessFile huge = new RandomAccessFile(file.toFile(), "rw")) {
            huge.setLength(512 * 1024 + 1);
        }

        assertEquals("more than 512 KiB", problem(Secrets.ofFile(file)).found());
        assertEquals(
                "more than 512 KiB",
                problem(Secrets.ofToml(" ".repeat(512 * 1024 + 1))).found());
    }

    @Test
    void aFileOfPlainLinesMayReachTheGeneralSizeLimit() throws IOException {
        StringBuilder toml = new StringBuilder("[trello]\napi_key = '" + Canary.of("key") + "'\n");
        for (int i = 0; toml.length() < 500_000; i++) {
            toml.append("[table").append(i).append("]\nkey = 'x'\n");
        }
        Path file = Files.writeString(folder.resolve("large.toml"), toml);

        assertEquals(List.of(Canary.of("key")), Declared.keys("trello.api_key").load(Secrets.ofFile(file)));
    }

    @Test
    void commentsDoNotCountTowardTheLimitsOfTheParser() {
        String toml = "# comment\n".repeat(50_000) + "trello.api_key = '" + Canary.of("key") + "'\n";

        assertEquals(List.of(Canary.of("key")), Declared.keys("trello.api_key").load(Secrets.ofToml(toml)));
    }

    @Test
    void aLargeFileThatNeedsTheParserIsReportedAtTheLineThatNeedsIt() {
        StringBuilder toml = new StringBuilder();
        for (int i = 0; i < 6_000; i++) {
            toml.append("[t").append(i).append("]\nkey = 'x'\n");
        }
        Problem problem = problem(Secrets.ofToml(toml + "list = [1]\n"));

        assertEquals("more than plain lines, in a file of more than 128 KiB or 5,000 lines", problem.found());
        assertEquals(12_001, problem.places().get(0).line());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a = b", "]", "\"", "=", "a = 1", "a = [", "a = \"\"\"", "[[a]]", "[a.'b'.c]", "a = 1#\u0001"})
    void aDenseFileIsReadOrReportedInAHeapOf64Megabytes(String line) {
        for (String text : List.of((line + "\n").repeat(4_999), repeat(line + "\n", 100_000))) {
            assertReported(text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,", "[],", "{},", "'',", "09,", "99:99:99,", "{a=1},", "[[1]],"})
    void aDenseArrayIsReadOrReportedInAHeapOf64Megabytes(String item) {
        assertReported("x = [\n" + repeat(item, 120_000) + "]\n");
        assertReported("x = [\n" + repeat(item, 500_000) + "]\n");
        assertReported("\"\n".repeat(4_900) + "x = [" + repeat(item, 100_000) + "]\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"k#=1\n", "[a#]\n", "[a.b#]\n", "[a#.b]\nk='v'\n"})
    void aDenseFileOfPlainLinesIsReadInAHeapOf64Megabytes(String line) {
        StringBuilder toml = new StringBuilder();
        for (int i = 0; toml.length() < 520_000; i++) {
            toml.append(line.replace("#", Integer.toString(i, 36)));
        }
        assertReported(toml.toString());
    }

    @Test
    void aLongNameAboveASecretIsReportedInAHeapOf64Megabytes() {
        assertReported("['" + "n".repeat(520_000) + "']\nx = 'v'\n");
        assertReported("[trello]\n'" + "n".repeat(520_000) + "' = 'v'\n");
    }

    @Test
    void aStringThatIsTooLongIsRejected() {
        String text = "x".repeat(512 * 1024 + 1);
        Problem problem = problem(Secrets.of(Map.of("trello.api_key", text)));

        assertEquals("more than 512 KiB", problem.found());
        assertEquals("a text of at most 512 KiB", problem.wanted());
    }

    @Test
    void aNumberOfMoreThanTenThousandDigitsIsMalformed() {
        DeclaredSecret secret = DeclaredSecret.other("trello.limit", "TRELLO_LIMIT", "Test.limit");
        for (SecretType<?> type : List.of(SecretType.bigInteger(), SecretType.bigDecimal())) {
            SecretReading reading =
                    SecretReading.of(Secrets.of(Map.of("trello.limit", "9".repeat(10_001))), "Test", secret);
            reading.required(secret, type);

            assertEquals(
                    Problem.Kind.MALFORMED,
                    assertThrows(SecretsException.class, reading::finish)
                            .problems()
                            .get(0)
                            .kind());
        }
    }

    /** Asserts that a program with a small heap reports its problems, at least the missing secret, in one message. */
    private void assertReported(String toml) {
        try {
            Files.writeString(folder.resolve("secrets.toml"), toml);
        } catch (IOException exception) {
            throw new AssertionError(exception);
        }
        Child.Result result = new Child(folder).option("-Xmx64m").run(Dense.class);
        assertTrue(result.err().startsWith("Exception in thread \"main\" Cannot load Test: "), result.err());
        assertTrue(
                result.err().length() < 40_000,
                () -> "a message of " + result.err().length());
        assertEquals(1, result.status());
    }

    private static String repeat(String unit, int length) {
        return unit.repeat(length / unit.length());
    }

    private static Problem problem(Secrets secrets) {
        return assertThrows(
                        SecretsException.class,
                        () -> Declared.keys("trello.api_key").load(secrets))
                .problems()
                .get(0);
    }
}
