package dev.secretly.tools.toml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.runtime.internal.toml.TomlNode;
import dev.secretly.schema.toml.TomlLiteral;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TomlEditorTest {

    private static final int DOCUMENTS = 3_000;
    private static final long SEED = 20_261_125;

    /** In these cases {@code |} stands for a line break. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "a = 1|; a; a = NEW|",
                "a = 1; a; a = NEW",
                "`  a\t=\t'x'  # y|`; a; `  a\t=\tNEW  # y|`",
                "a = \"x # \\\" y\" # z|; a; a = NEW # z|",
                "a = \"\"\"|x\"\"\"\"|b = 1|; a; a = NEW|b = 1|",
                "a = [1, # ]|2, '''|]'''] # z|; a; a = NEW # z|",
                "a = 2026-11-24 07:30:00 # z|; a; a = NEW # z|",
                "t = { a = 1, b = 'x' }|; t.a; t = { a = NEW, b = 'x' }|",
                "t = { a.b = 1 }|; t.a.b; t = { a.b = NEW }|",
                "[t]|# c|a = 1|; t.a; [t]|# c|a = NEW|",
                "[t.u]|'a.b' = 1|; t.u.'a.b'; [t.u]|'a.b' = NEW|",
                "t.a = 1|; t.a; t.a = NEW|",
                "# \ud83d\ude00|'\ud83d\ude00' . a = 1|; '\ud83d\ude00'.a; # \ud83d\ude00|'\ud83d\ude00' . a = NEW|",
            })
    void anExistingValueIsReplaced(String toml, String key, String expected) throws TomlFormatException {
        assertSet(toml, key, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "``; a; a = NEW|",
                "``; t.a; [t]|a = NEW|",
                "b = 1|; a; b = 1|a = NEW|",
                "b = 1; a; b = 1|a = NEW|",
                "b = 1|; t.a; b = 1||[t]|a = NEW|",
                "[t]|; t.a; [t]|a = NEW|",
                "[t]|b = 1|c = '''|x'''|||[u]|d = 1|; t.a; [t]|b = 1|c = '''|x'''|a = NEW|||[u]|d = 1|",
                "[t]|b = 1|[t.u]|c = 1|; t.a; [t]|b = 1|a = NEW|[t.u]|c = 1|",
                "[t.u]|c = 1|; t.a; [t.u]|c = 1||[t]|a = NEW|",
                "# of t|[t]|b = 1|; a; a = NEW|# of t|[t]|b = 1|",
                "t = { b = 1 }|; t.a; t = { a = NEW, b = 1 }|",
                "t = {}|; t.a; t = { a = NEW }|",
                "t.b = 1|; t.a; t.a = NEW|t.b = 1|",
                "b = 1 # x|[t]|c = 1|; a; b = 1 # x|a = NEW|[t]|c = 1|",
                "n = '''|# x'''|[t]|c = 1|; a; n = '''|# x'''|a = NEW|[t]|c = 1|",
            })
    void aMissingKeyIsAddedInItsTable(String toml, String key, String expected) throws TomlFormatException {
        assertSet(toml, key, expected);
    }

    private static void assertSet(String toml, String key, String expected) throws TomlFormatException {
        for (String lineBreak : List.of("\n", "\r\n")) {
            // A text without a line break gets line feeds.
            String with = toml == null ? "" : toml.replace("|", lineBreak);
            String used = with.contains("\n") ? lineBreak : "\n";
            for (String mark : List.of("", "\uFEFF")) {
                TomlEditor editor = TomlEditor.of(mark + with, "file");
                editor.set(KeyPath.parse(key), "'NEW'", List.of());
                assertEquals(mark + expected.replace("|", used).replace("NEW", "'NEW'"), editor.text());
            }
        }
    }

    @Test
    void anAddedKeyHasItsComments() throws TomlFormatException {
        TomlEditor editor = TomlEditor.of("[t]\n", "file");
        editor.set(KeyPath.parse("t.a"), "1", List.of("one", "two"));

        assertEquals("[t]\n# one\n# two\na = 1\n", editor.text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a = 1|b = 2|; a; b = 2|",
                "# top|a = 1|b = 2|; a; # top|b = 2|",
                "n = '''|# x'''|a = 1|; a; n = '''|# x'''|",
                "b = 2||# x|# y|a = '''|z'''|c = 3|; a; b = 2||c = 3|",
                "[t]|a = 1|[u]|b = 1|; t.a; [t]|[u]|b = 1|",
            })
    void aKeyIsRemovedWithItsComments(String toml, String key, String expected) throws TomlFormatException {
        TomlEditor editor = TomlEditor.of(toml.replace('|', '\n'), "file");
        editor.remove(KeyPath.parse(key));

        assertEquals(expected.replace('|', '\n'), editor.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a = 1\na = 2\n", "a = x\n", "a = 'x\n", "[t\n"})
    void aBrokenFileIsRefusedWithThePlace(String toml) {
        TomlFormatException refused = assertThrows(TomlFormatException.class, () -> TomlEditor.of(toml, "file"));

        assertTrue(String.valueOf(refused.getMessage()).startsWith("file:"), refused.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '%',
            value = {
                "a = 1|% a.b% a at line 1 is not a table",
                "[a]|b = 1|% a% a at line 1 is a table; change it in the file",
                "[[a]]|b = 1|% a% a at line 1 is a table; change it in the file",
            })
    void whatIsInTheWayIsNamed(String toml, String key, String message) throws TomlFormatException {
        TomlEditor editor = TomlEditor.of(toml.replace('|', '\n'), "file");

        TomlFormatException refused =
                assertThrows(TomlFormatException.class, () -> editor.set(KeyPath.parse(key), "1", List.of()));
        assertEquals(message, refused.getMessage());
        assertEquals(toml.replace('|', '\n'), editor.text());
    }

    /** In random documents, setting one key changes the value of this key, and no other value, line or comment. */
    @Test
    void everyOtherByteStays() {
        Random random = new Random(SEED);
        int changed = 0;
        for (int i = 0; i < DOCUMENTS; i++) {
            String toml = document(random);
            try {
                TomlEditor editor = TomlEditor.of(toml, "file");
                KeyPath key = KeyPath.parse(
                        List.of("a", "t.a", "t.n", "u.v.a", "n", "t.u.a").get(random.nextInt(6)));
                boolean existed = editor.has(key);
                editor.set(key, "'NEW'", List.of());
                changed++;
                String without = existed ? null : editor.text();
                TomlEditor again = TomlEditor.of(editor.text(), "file");
                assertEquals("NEW", value(again, key), toml);
                if (without != null) {
                    again.keys().stream()
                            .filter(other -> !other.equals(key))
                            .forEach(other -> assertTrue(editorHas(toml, other), toml));
                }
                assertTrue(isSubsequence(withoutValues(toml), editor.text()), toml + "\n---\n" + editor.text());
            } catch (TomlFormatException refused) {
                // Broken, or something is in the way: nothing was written.
            }
        }
        assertTrue(changed > DOCUMENTS / 4, "only " + changed);
    }

    private static boolean editorHas(String toml, KeyPath key) {
        try {
            return TomlEditor.of(toml, "file").has(key);
        } catch (TomlFormatException broken) {
            return false;
        }
    }

    private static Object value(TomlEditor editor, KeyPath key) {
        List<TomlNode> nodes = editor.document().root().along(key.parts());
        return nodes.get(nodes.size() - 1) instanceof TomlNode.Leaf leaf ? leaf.value() : "a table";
    }

    private static String document(Random random) {
        List<String> lines = List.of(
                "a = 1",
                "n = 'x' # y",
                "# comment",
                "",
                "[t]",
                "[t.u]",
                "[u.v]",
                "[[l]]",
                "t.n = 2",
                "u = { v = { a = 1 } }",
                "b = '''\nx # '''",
                "c = [ 1,\n 2 ]",
                "[x]",
                "n = { }",
                "  a = \"z\"\t");
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(7); i >= 0; i--) {
            text.append(lines.get(random.nextInt(lines.size()))).append('\n');
        }
        return text.toString();
    }

    /** What can never change: comments and headers. */
    private static String withoutValues(String toml) {
        StringBuilder text = new StringBuilder();
        toml.lines()
                .filter(line -> line.startsWith("#") || line.startsWith("["))
                .forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    private static boolean isSubsequence(String part, String whole) {
        int at = 0;
        for (int i = 0; i < whole.length() && at < part.length(); i++) {
            at += whole.charAt(i) == part.charAt(at) ? 1 : 0;
        }
        return at == part.length();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "it's \"quoted\"",
                "C:\\dir",
                "\"x\"",
                "line\nbreak\ttab\r",
                "\u0001\u007f",
                "\u00fc\ud83d\ude00",
                "",
                "#"
            })
    void aLiteralIsReadBackUnchanged(String text) throws TomlFormatException {
        TomlEditor editor = TomlEditor.of("a = 1\n", "file");
        editor.set(KeyPath.parse("a"), TomlLiteral.string(text), List.of());

        assertEquals(text, value(editor, KeyPath.parse("a")));
    }
}
