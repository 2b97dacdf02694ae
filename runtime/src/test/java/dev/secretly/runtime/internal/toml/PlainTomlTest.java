package dev.secretly.runtime.internal.toml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.secretly.runtime.internal.answer.Answer;
import dev.secretly.runtime.internal.answer.Origin;
import dev.secretly.runtime.internal.answer.TomlScope;
import dev.secretly.runtime.internal.unreadable.UnreadableException;
import dev.secretly.runtime.problem.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that what the reader of plain lines accepts, the full parser reads with the same values and locations. */
class PlainTomlTest {

    private static final Origin ORIGIN = new Origin("text", Origin.Kind.TEXT);

    private static final int DOCUMENTS = 200_000;
    private static final long SEED = 20_261_124;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "# only\r\n",
                "a = 'x'",
                "a=\"x\" # y\n",
                "\t a \t= \t'x' \t\r\n",
                "a = \"\"\nb = ''\n",
                "a = \"#'\" # \"\nb = '#\"' # '\n",
                "[a]\n[b.c]\n[b.d]\n  [e-f_1.2]#x\nx=1",
                "a = 0\nb = -0\nc = +12\nd = 123456789012345678\n",
                "a = true\nb=false#\n",
                "true = 1\n1 = 2\n- = 3\n_ = 4\n",
                "a = '\u00fc \u20ac \u2028 \uFEFF \uFFFE'\n# \u00fc\n",
                "a = '\t'\n#\t\n",
                "a = '\ud83d\ude00' # \ud83d\ude00\nb = 1\n",
                "[a]\na = 1\n[b]\na = 1\n[a.a2]\nb = 1\n",
            })
    void plainDocumentsAreReadAsByTheParser(String toml) throws UnreadableException {
        TomlDocument plain = PlainToml.read(toml);

        assertNotNull(plain, toml);
        assertSame(toml, plain);
    }

    /** Valid and invalid documents for each rule of TOML 1.0 that is not plain. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.b = 1\n",
                "\"a\" = 1\n",
                "'a' = 1\n",
                "\u00fc = 1\n",
                " = 1\n",
                "a\n",
                "a =\n",
                "a = 1 b = 2\n",
                "a = 1\na = 2\n",
                "[a]\n[a]\n",
                "[a.b]\n[a]\n",
                "a = 1\n[a]\n",
                "a = 1\n[a.b]\n",
                "[a]\nb = 1\n[a.b]\n",
                "[a.b]\nc = 1\n[a.b.c]\n",
                "[[a]]\n",
                "[ a ]\n",
                "[a . b]\n",
                "[\"a\"]\n",
                "[]\n",
                "[a.]\n",
                "[.a]\n",
                "[a\n",
                "[a] x\n",
                "[a]]\n",
                "a = \"\\n\"\n",
                "a = \"x\ny\"\n",
                "a = 'x\ny'\n",
                "a = \"\"\"x\"\"\"\n",
                "a = '''x'''\n",
                "a = \"x\n",
                "a = 'x",
                "a = \"\u0001\"\n",
                "a = '\u007f'\n",
                "a = '\0'\n",
                "a = 1\0\n",
                "\0",
                "# \u0001\n",
                "a = '\r'\n",
                "a = 1\rb = 2\n",
                "# a\rb = 2\n",
                "\r",
                "a = '\ud83d'\n",
                "# \ud83d\n",
                "a = 9223372036854775807\n",
                "a = 9223372036854775808\n",
                "a = -9223372036854775809\n",
                "a = 1234567890123456789\n",
                "a = 01\n",
                "a = -01\n",
                "a = 1_000\n",
                "a = 0x1F\n",
                "a = 0o7\n",
                "a = 0b1\n",
                "a = +\n",
                "a = 1.5\n",
                "a = 1e3\n",
                "a = inf\n",
                "a = nan\n",
                "a = True\n",
                "a = truex\n",
                "a = tru\n",
                "a = 2026-11-24\n",
                "a = 07:30:00\n",
                "a = [1]\n",
                "a = { b = 1 }\n",
                "a = text\n",
                "a = 'x' 'y'\n",
                "a = 'x''\n",
                "a == 1\n",
                "a : 1\n",
                "\uFEFFa = 1\n",
                "\u00a0a = 1\n",
                "a = 1\u00a0\n",
                "a = 1\f\n",
            })
    void documentsThatAreNotPlainAreLeftToTheParser(String toml) {
        assertNull(PlainToml.read(toml), toml);
    }

    @Test
    void theContractOfTheSampleIsPlain() throws IOException, UnreadableException {
        String toml = Files.readString(Path.of("..", "sample", ".streamlit", "secrets.example.toml"));

        assertSame(toml, PlainToml.read(toml));
    }

    private static final List<String> PIECES = List.of(
            "a",
            "b",
            "c1",
            "a-b",
            "_",
            "1",
            "=",
            " = ",
            "=",
            ".",
            "[",
            "]",
            "[a]",
            "[b.c]",
            "[a.b]\n",
            "[[a]]",
            "\"",
            "'",
            "\"x\"",
            "'y'",
            "\"\"",
            "''",
            "\"#\"",
            "\\",
            "\\n",
            "true",
            "false",
            "0",
            "12",
            "-7",
            "+0",
            "00",
            "1.5",
            "1_0",
            "9223372036854775807",
            "123456789012345678",
            "2026-11-24",
            "{",
            "}",
            ",",
            "#",
            "# x",
            " ",
            "\t",
            "\n",
            "\n",
            "\n",
            "\r\n",
            "\r",
            "\u00fc",
            "\ud83d\ude00",
            "\ud83d",
            "\u0001",
            "\u007f",
            "\0",
            "\uFEFF",
            "\u2028",
            "\u00a0");

    private static final List<String> LINES = List.of(
            "a = 1\n",
            "b = 'x'\n",
            "c = \"y\" # z\n",
            "d = true\r\n",
            "  e=-5\n",
            "[t]\n",
            "[t.u]\n",
            "[v.w.x]\n",
            "# c\n",
            "\n",
            "\t\n",
            "f-1 = ''\n",
            "g_2 = \"\u00fc\"\n",
            "[a]\n",
            "[b]#\n");

    @Test
    void randomPlainDocumentsAreReadAsByTheParser() throws UnreadableException {
        Random random = new Random(SEED);
        int taken = 0;
        for (int i = 0; i < DOCUMENTS; i++) {
            String toml = random.nextInt(3) == 0 ? ofPieces(random) : mutated(ofLines(random), random);
            TomlDocument plain = PlainToml.read(toml);
            if (plain != null) {
                taken++;
                assertSame(toml, plain);
            }
        }
        System.out.println("Plain documents compared with the parser: " + taken + " of " + DOCUMENTS);
        assertTrue(taken > DOCUMENTS / 10, taken + " were taken");
    }

    private static String ofPieces(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private static String ofLines(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i >= 0; i--) {
            text.append(LINES.get(random.nextInt(LINES.size())));
        }
        return text.toString();
    }

    private static String mutated(String text, Random random) {
        StringBuilder mutated = new StringBuilder(text);
        for (int i = random.nextInt(3); i > 0 && mutated.length() > 0; i--) {
            int at = random.nextInt(mutated.length());
            switch (random.nextInt(3)) {
                case 0 -> mutated.deleteCharAt(at);
                case 1 -> mutated.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                default -> mutated.setCharAt(at, mutated.charAt(random.nextInt(mutated.length())));
            }
        }
        return mutated.toString();
    }

    private static void assertSame(String toml, TomlDocument plain) throws UnreadableException {
        assertEquals(dump(TomlParser.parse(toml)), dump(plain), () -> "in <" + toml + ">");
    }

    /** Returns all values with their locations, and the insertion points of absent keys. */
    private static String dump(TomlDocument document) {
        StringBuilder dump = new StringBuilder();
        List<String> keys = new ArrayList<>();
        for (Map.Entry<String, Place> entry : TomlScope.of(document, ORIGIN)
                .names(type -> true, Integer.MAX_VALUE)
                .entrySet()) {
            keys.add(entry.getKey());
            Answer answer = TomlScope.of(document, ORIGIN).find(KeyPath.parse(entry.getKey()));
            dump.append(entry).append(' ').append(answer.place());
            if (answer instanceof Answer.Present present) {
                dump.append(present.type()).append(present.value()).append(present.firstLine());
            }
            dump.append(document.insertionPoint(KeyPath.parse(entry.getKey() + ".new")))
                    .append('\n');
        }
        return dump.append(document.insertionPoint(KeyPath.parse("new")))
                .append(document.insertionPoint(KeyPath.parse("q.new")))
                .toString();
    }
}
