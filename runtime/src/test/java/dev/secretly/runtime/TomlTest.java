package dev.secretly.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.secretly.runtime.internal.problem.FoundPlace;
import dev.secretly.runtime.problem.Place;
import dev.secretly.runtime.problem.Problem;
import dev.secretly.testing.Canary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TomlTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[trello]\napi_key = '*'",
                "trello.api_key = '*'",
                "trello = { api_key = '*' }",
                "[ \"trello\" ]\n'api_key' = \"*\"",
                "other = 1\n[trello.sub]\nx = 1\n[trello]\napi_key = '*' # comment",
                "[trello]\r\napi_key = '*'\r\n",
                "\uFEFF[trello]\napi_key = '*'",
                "[trello]\napi_key = '''\n*'''",
                "[trello]\n\"a\\u0070i_key\" = '*'",
                "a = [\n  'x', # c\n\n  '''\n# no comment\n''',\n  [\n\"\"\"#\n\n\"\"\"]\n]\n# c\n[trello]\napi_key = '*'\n# end\n",
                "[trello]\napi_key = '*'\n[[a.b]]\nx = 1\n[a.b.c]\n[[trello.list]]\n[[a.b]]\n",
            })
    void aSecretIsFoundInEverySpellingOfItsTable(String toml) throws IOException {
        String text = toml.replace("*", Canary.of("key"));

        assertEquals(List.of(Canary.of("key")), Declared.keys("trello.api_key").load(Secrets.ofToml(text)));
        Path file = Files.writeString(folder.resolve("some.toml"), text);
        assertEquals(List.of(Canary.of("key")), Declared.keys("trello.api_key").load(Secrets.ofFile(file)));
    }

    @Test
    void aDotInsideQuotesIsPartOfTheName() {
        String toml = "[site.\"example.com\"]\ntoken = '" + Canary.of("token") + "'\n";

        assertEquals(
                List.of(Canary.of("token")),
                Declared.keys("site.\"example.com\".token").load(Secrets.ofToml(toml)));
        assertEquals(List.of(Problem.Kind.MISSING), kinds(problems(Secrets.ofToml(toml), "site.example.com.token")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5 an integer",
                "0.5 a float",
                "true a boolean",
                "2026-11-24 a date",
                "['a'] an array",
                "{} a table"
            })
    void aValueThatIsNotAStringIsMalformedAndDoesNotFallThrough(String valueAndNoun) {
        String value = valueAndNoun.substring(0, valueAndNoun.indexOf(' '));
        String noun = valueAndNoun.substring(valueAndNoun.indexOf(' ') + 1);

        Problem problem = problem(Secrets.ofToml("[trello]\n\n  api_key = " + value), "trello.api_key");

        assertEquals(Problem.Kind.MALFORMED, problem.kind());
        assertEquals("a string", problem.wanted());
        assertEquals(noun, problem.found());
        assertEquals(List.of(FoundPlace.at("TOML text", 3, 3, Place.State.UNUSABLE)), problem.places());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "trello = 'x'|a string",
                "trello = 5|an integer",
                "trello = [1]|an array",
                "[[trello]]\napi_key = 'x'|an array of tables"
            })
    void aValueInPlaceOfATableIsMalformed(String tomlAndNoun) {
        String[] parts = tomlAndNoun.split("\\|");

        Problem problem = problem(Secrets.ofToml(parts[0]), "trello.api_key");

        assertEquals(Problem.Kind.MALFORMED, problem.kind());
        assertEquals("a table", problem.wanted());
        assertEquals("trello", problem.key());
        assertEquals(parts[1], problem.found());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "# nothing\n", "[trello]\n", "[trello]\napi_key = ''\n", "[trello]\napi_key = \" \\t\\n\"\n"
            })
    void absentAndBlankValuesAreMissing(String toml) {
        assertEquals(
                Problem.Kind.MISSING,
                problem(Secrets.ofToml(toml), "trello.api_key").kind());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1:5|a value without quotes|key = *",
                "1:9|a value without quotes|key = 12*",
                "2:11|a quote that is never closed|x = 1\nkey = \"*\nother = 1",
                "1:11|a quote that is never closed|key = '*",
                "1:7|a \"\"\" that is never closed|key = \"\"\"*",
                "2:1|a second definition; the first is at line 1|key = '*'\nkey = '*'",
                "3:1|a second definition; the first is at line 1|[key]\na = '*'\n[key]",
                "2:1|a second definition; the first is at line 1|key = { a = '*' }\n[key.b]",
                "2:1|a second definition; the first is at line 1|Unexpected = 1\nUnexpected = 2",
                "1:9|an escape that TOML does not have|key = \"*\\q\"",
                "1:4|a colon after the key|key: '*'",
                "1:8|export before the key|export KEY='*'",
                "1:6|no value|key =",
                "1:1|an empty name|= '*'",
                "1:5|a header that is not closed|[key",
                "1:7|a header that is not closed|[[key\na = '*'",
                "1:6|a header that is not closed|[key 'a'",
                "1:7|an inline table that is never closed|key = { a = '*'",
                "1:12|a line break in an inline table|a = { b = 1,\n c = '*' }",
                "1:11|a comma after the last entry of an inline table|a = { b = 1, }",
                "1:1|neither a key nor the header of a table|[]",
                "2:1|a second definition; the first is at line 1|a = [1]\n[[a]]",
                "5:1|a second definition; the first is at line 3|# *\n\na = 1\n# *\na = '*'",
                "3:1|a second definition; the first is at line 1|\"q defined at line 4111\" = 1\n\n\"q defined at line 4111\" = 2",
                "3:5|a value without quotes|a = '''\n# *'''\nb = *",
                "1:7|an array that is never closed|key = ['*'",
                "1:7|a date or time that does not exist|key = 2026-13-45",
                "1:7|a number out of range|key = 99999999999999999999",
                "1:9|a control character|key = '*\u0001'",
            })
    void aBrokenDocumentIsReportedByLocationAndKindWithoutItsContent(String placeAndWhat) {
        String[] parts = placeAndWhat.split("\\|");
        String toml = parts[2].replace("*", Canary.of("key"));

        SecretsException exception = failure(Secrets.ofToml(toml), "trello.api_key");

        Problem problem = exception.problems().get(0);
        assertEquals(Problem.Kind.UNREADABLE, problem.kind());
        assertEquals(parts[1], problem.found());
        assertEquals(
                parts[0].split(":")[0], String.valueOf(problem.places().get(0).line()));
        assertTrue(exception
                .getMessage()
                .contains("TOML text:" + problem.places().get(0).line() + ":"));
    }

    @Test
    void aDocumentThatMakesTheParserFailIsReportedAsUnreadable() {
        Problem problem = problem(Secrets.ofToml("a = { \"b\", \u00e9\n[c]\n"), "trello.api_key");

        assertEquals(Problem.Kind.UNREADABLE, problem.kind());
        assertEquals("not TOML 1.0", problem.found());
    }

    @Test
    void everySyntaxErrorOfADocumentIsReportedAtOnce() {
        SecretsException exception = failure(Secrets.ofToml("a = x\nb = 1\nc = y\n"), "trello.api_key");

        assertEquals(
                List.of(1, 3),
                exception.problems().stream().map(p -> p.places().get(0).line()).toList());
        assertTrue(exception.getMessage().startsWith("Cannot load Test: TOML text is not valid TOML.\n"));
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.SECONDS)
    void blankAndCommentLinesCostLittleTimeAndDoNotShiftLocations() {
        String blank = " \n\t\r\n# a comment\n".repeat(5_000);
        String toml = blank + "[trello]\n" + blank + "list = [\n" + blank
                + "1]\ntext = \"\"\"\n# part of the text\n\n\"\"\"\n" + blank + "api_key = 5\n" + blank;

        Problem problem = problem(Secrets.ofToml(toml), "trello.api_key");

        assertEquals(4 * 15_000 + 8, problem.places().get(0).line());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a \"\"\"\n",
                "a = it'''s\n",
                "a = x \"\"\"\n",
                "[a'''b]\n",
                "a = \"\"\"\u0001\n",
                "",
                "k = [\n",
                "a \"\"\"\nx\n\"\"\"\n"
            })
    @Timeout(value = 10, unit = TimeUnit.SECONDS)
    void commentsAfterABrokenStartCostLittleTime(String start) {
        String toml = start + "# a comment \ud83d\udd11\n\n".repeat(3_000);

        assertThrows(SecretsException.class, () -> Declared.keys("x").load(Secrets.ofToml(toml)));
    }

    @Test
    void aSyntaxErrorAfterManyCommentsIsReportedThere() {
        Problem problem = problem(Secrets.ofToml("a = 1\n" + "# comment\n".repeat(50) + "b = x\n"), "x");

        assertEquals("TOML text:52:5", problem.places().get(0).toString());
    }

    @Test
    void aHashInsideAStringIsNotAComment() {
        for (String text : List.of(
                "\"\"\"\n# a\n\n \\\"\"\" # b\n#\"\"\"",
                "'''\n# a\n\n\\\n# '' b\n'''",
                "\"\"\"\n\"\"\"\"\n",
                "\"\"\"\n#\"\"\"\"\"")) {
            Secrets secrets =
                    Secrets.ofToml("# \"\"\"\na = '\"\"\"' # '''\n# \"\nkey = " + text + "\n# end\n\nb = 1\n");
            String expected = org.tomlj.Toml.parse("key = " + text).getString("key");
            if (expected != null) {
                assertEquals(List.of(expected), Declared.keys("key").load(secrets));
            }
        }
    }

    @Test
    void onlyTheFirstTenSyntaxErrorsAreReported() {
        assertEquals(
                10,
                failure(Secrets.ofToml("[t]\n" + "a = x\n".repeat(30)), "trello.api_key")
                        .problems()
                        .size());
    }

    @Test
    void aByteOrderMarkDoesNotCountAsAColumn() throws IOException {
        Path file = folder.resolve("mark.toml");
        Files.write(file, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'a', (byte) 0xFF});

        assertEquals(
                2,
                problem(Secrets.ofFile(file), "trello.api_key").places().get(0).column());
    }

    @Test
    void bytesThatAreNotUtf8AreReportedByLocation() throws IOException {
        Path file = folder.resolve("latin1.toml");
        Files.write(file, "a = 1\nbé = '".getBytes(StandardCharsets.ISO_8859_1));

        Problem problem = problem(Secrets.ofFile(file), "trello.api_key");

        assertEquals("bytes that are not UTF-8", problem.found());
        assertEquals(
                FoundPlace.at(file.toString(), 2, 2, Place.State.UNUSABLE),
                problem.places().get(0));
    }

    private static List<Problem.Kind> kinds(List<Problem> problems) {
        return problems.stream().map(Problem::kind).toList();
    }

    private static Problem problem(Secrets secrets, String key) {
        List<Problem> problems = problems(secrets, key);
        assertEquals(1, problems.size());
        return problems.get(0);
    }

    private static List<Problem> problems(Secrets secrets, String key) {
        return failure(secrets, key).problems();
    }

    private static SecretsException failure(Secrets secrets, String key) {
        SecretsException exception =
                assertThrows(SecretsException.class, () -> Declared.keys(key).load(secrets));
        assertFalse((exception.getMessage() + exception.problems()).contains(Canary.marker()), exception.getMessage());
        return exception;
    }
}
