package dev.secretly.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.secretly.runtime.problem.Problem;
import dev.secretly.testing.Canary;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlTable;

/** Files as people break them: where the message finds the fault, and what it advises. */
class BrokenTomlTest {

    private static final Declared DECLARED = Declared.keys("zz.any_key");

    record Case(String text, String at, String advice, String repaired) {

        static Case of(TomlTable table) {
            return new Case(text(table, "text"), text(table, "at"), text(table, "advice"), text(table, "repaired"));
        }

        private static String text(TomlTable table, String key) {
            return Objects.requireNonNull(table.getString(key));
        }
    }

    static Stream<Case> cases() throws IOException {
        try (InputStream in = BrokenTomlTest.class.getResourceAsStream("/broken-toml.toml")) {
            TomlArray cases = Toml.parse(in).getArray("case");
            return IntStream.range(0, cases.size()).mapToObj(cases::getTable).map(Case::of);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theMessageNamesThePlaceOfTheFaultAndTheAdviceForIt(Case broken) {
        SecretsException exception =
                assertThrows(SecretsException.class, () -> DECLARED.load(Secrets.ofToml(broken.text())));

        Problem first = exception.problems().get(0);
        assertEquals(Problem.Kind.UNREADABLE, first.kind(), exception.getMessage());
        assertEquals("TOML text:" + broken.at(), first.places().get(0).toString(), exception.getMessage());
        String line = broken.at().substring(0, broken.at().indexOf(':'));
        boolean isOfWholeText = Character.isUpperCase(broken.advice().charAt(0));
        String fix = "  " + (isOfWholeText ? "" : "At line " + line + ", ") + broken.advice();
        assertTrue(
                exception.getMessage().contains(fix + "\n")
                        || exception.getMessage().endsWith(fix),
                exception.getMessage());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void afterTheAdviceTheTextIsToml(Case broken) {
        SecretsException exception =
                assertThrows(SecretsException.class, () -> DECLARED.load(Secrets.ofToml(broken.repaired())));

        assertEquals(
                List.of(Problem.Kind.MISSING),
                exception.problems().stream().map(Problem::kind).toList(),
                exception.getMessage());
    }

    @Test
    void thereAreEightyBrokenTexts() throws IOException {
        assertTrue(cases().count() >= 80);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theMessageHasNothingOfTheText(Case broken) {
        String secret = Canary.of("broken");
        String text = broken.text().replace("x", secret).replace("MII", secret);
        SecretsException exception = assertThrows(SecretsException.class, () -> DECLARED.load(Secrets.ofToml(text)));

        assertTrue(!exception.getMessage().contains(secret), exception.getMessage());
    }

    @Test
    void oneMistakeIsOneProblem() throws IOException {
        for (Case broken : cases().toList()) {
            List<String> repaired = broken.repaired().lines().toList();
            long changed = broken.text()
                    .lines()
                    .filter(line -> !repaired.contains(line))
                    .count();
            assertTrue(problems(broken.text()) <= Math.max(1, changed), broken.toString());
        }
    }

    private static int problems(String text) {
        return assertThrows(SecretsException.class, () -> DECLARED.load(Secrets.ofToml(text)))
                .problems()
                .size();
    }
}
