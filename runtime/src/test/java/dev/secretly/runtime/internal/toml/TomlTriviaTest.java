package dev.secretly.runtime.internal.toml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tomlj.Toml;
import org.tomlj.TomlParseOptions;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlVersion;

/** Tests that a document without its blank lines and comments parses to the same values at the same locations. */
class TomlTriviaTest {

    private static final int DOCUMENTS = 20_000;
    private static final long SEED = 1_700_000_001;

    private static final List<String> PIECES = List.of(
            "\n",
            "\n",
            "\r\n",
            " \n",
            "\t\n",
            "# comment\n",
            "  # \"\"\" '''\n",
            "# \ud83d\udd11 \u00fc\n",
            "#\n",
            "a%d = 1\n",
            "b%d = 'x' # y\n",
            "c%d = \"#\\\"\" # \"\n",
            "d%d = '''\n# in\n\n'''\n",
            "e%d = \"\"\"\n# in\n\\\"\"\" # in\n\n\"\"\"\"\"\n",
            "f%d = [\n# c\n\n 1,\n '''\n#in\n''', # d\n]\n",
            "[t%d]\n",
            "[[l]]\n",
            "g%d.h = { i = \"\"\"#\n\n\"\"\" }\n",
            "j%d = ''''#''''\n",
            "k%d = \"\\\\\" # z\n",
            "x",
            "\"",
            "'",
            "\"\"\"",
            "\u0001",
            "]",
            "= ",
            "#",
            "\\");

    @Test
    void removingTriviaChangesNoValueAndNoLocation() {
        Random random = new Random(SEED);
        int valid = 0;
        for (int i = 0; i < DOCUMENTS; i++) {
            String text = document(random);
            TomlTrivia trivia = new TomlTrivia(text);
            TomlParseResult whole = parse(text);
            TomlParseResult rest = parse(trivia.rest());

            assertEquals(whole.hasErrors(), rest.hasErrors(), text);
            if (whole.hasErrors()) {
                continue;
            }
            valid++;
            assertEquals(places(whole, new TomlTrivia("")), places(rest, trivia), text);
        }
        assertTrue(valid > DOCUMENTS / 4, "too few valid documents: " + valid);
    }

    private static String document(Random random) {
        StringBuilder text = new StringBuilder();
        int valid = PIECES.size() - 9;
        for (int i = random.nextInt(14); i >= 0; i--) {
            boolean isBroken = random.nextInt(40) == 0;
            String piece = PIECES.get(isBroken ? valid + random.nextInt(9) : random.nextInt(valid));
            text.append(piece.replace("%d", String.valueOf(text.length())));
        }
        return random.nextInt(4) == 0 ? text.toString().stripTrailing() : text.toString();
    }

    private static TomlParseResult parse(String text) {
        return Toml.parse(text, TomlParseOptions.sourceless().withVersion(TomlVersion.V1_0_0));
    }

    private static Map<String, String> places(TomlParseResult toml, TomlTrivia trivia) {
        Map<String, String> places = new TreeMap<>();
        for (List<String> key : toml.keyPathSet(true)) {
            TomlPosition position = toml.inputPositionOf(key);
            String value = toml.isTable(key)
                    ? ""
                    : toml.isArray(key) ? toml.getArray(key).toJson() : String.valueOf(toml.get(key));
            places.put(
                    String.join("/", key),
                    trivia.originalLine(position.line()) + ":" + position.column() + " " + value);
        }
        return places;
    }
}
