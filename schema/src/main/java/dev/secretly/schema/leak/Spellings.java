package dev.secretly.schema.leak;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * The ways in which formats write one character: JSON, TOML, Java, JavaScript, C, properties, YAML, XML, shells, {@code .env}
 * and percent-encoding. A value may mix them, since encoders differ in what they escape.
 */
final class Spellings {

    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry((int) '"', "quot"),
            Map.entry((int) '&', "amp"),
            Map.entry((int) '<', "lt"),
            Map.entry((int) '>', "gt"),
            Map.entry((int) '\'', "apos"),
            Map.entry(0xA0, "nbsp"),
            Map.entry(0xC4, "Auml"),
            Map.entry(0xD6, "Ouml"),
            Map.entry(0xDC, "Uuml"),
            Map.entry(0xDF, "szlig"),
            Map.entry(0xE4, "auml"),
            Map.entry(0xE9, "eacute"),
            Map.entry(0xF6, "ouml"),
            Map.entry(0xFC, "uuml"),
            Map.entry(0x20AC, "euro"));

    private static final Map<Integer, Character> LETTERS = Map.ofEntries(
            Map.entry((int) '\t', 't'),
            Map.entry((int) '\b', 'b'),
            Map.entry((int) '\f', 'f'),
            Map.entry((int) '\n', 'n'),
            Map.entry((int) '\r', 'r'),
            Map.entry(0, '0'),
            Map.entry(0x07, 'a'),
            Map.entry(0x0B, 'v'),
            Map.entry(0x1B, 'e'),
            Map.entry(0x85, 'N'),
            Map.entry(0xA0, '_'),
            Map.entry(0x2028, 'L'),
            Map.entry(0x2029, 'P'));

    private final int character;
    private final byte[] utf8;

    /** Bytes as characters up to 255, so that they can be compared. */
    private final Set<String> spellings = new LinkedHashSet<>();

    private Spellings(int character) {
        this.character = character;
        this.utf8 = new String(Character.toChars(character)).getBytes(StandardCharsets.UTF_8);
    }

    /** The spellings of a code point as bytes, no two alike. */
    static byte[][] of(int character) {
        Spellings spellings = new Spellings(character);
        spellings.add();
        return bytes(spellings.spellings);
    }

    /** The spellings of some backslashes in a row: as many, or each doubled, also in texts that are escaped again. */
    static byte[][] ofBackslashes(int count) {
        Spellings one = new Spellings('\\');
        one.add();
        Set<String> all = new LinkedHashSet<>();
        for (String spelling : one.spellings) {
            all.add(spelling.repeat(count));
        }
        return bytes(all);
    }

    private static byte[][] bytes(Set<String> spellings) {
        return spellings.stream()
                .map(text -> text.getBytes(StandardCharsets.ISO_8859_1))
                .toArray(byte[][]::new);
    }

    private void add() {
        String plain = new String(utf8, StandardCharsets.ISO_8859_1);
        spellings.add(plain);
        if (character < 0x100) {
            spellings.add(String.valueOf((char) character));
        }
        addBackslashes(plain);
        addEscapes();
        addPercent();
        addXml();
    }

    /** A backslash before the character, also in a text that is escaped again, and what stands for a quote between quotes. */
    private void addBackslashes(String plain) {
        if (character == '\\') {
            spellings.add("\\\\");
            spellings.add("\\".repeat(4));
            spellings.add("\\".repeat(8));
        } else if (character >= 0x80 || !Character.isLetterOrDigit(character)) {
            spellings.add("\\" + plain);
            spellings.add("\\\\" + plain);
            spellings.add("\\\\\\" + plain);
        }
        if (character == '\'' || character == '"') {
            spellings.add(plain + plain);
            spellings.add(plain + "\\" + plain + plain);
        }
        if (character == '\'') {
            spellings.add("'\"'\"'");
        }
        if (character == '$') {
            spellings.add("$$");
        }
        if (character == 0x1B) {
            spellings.add("\\E");
        }
        Character letter = LETTERS.get(character);
        if (letter != null) {
            spellings.add("\\" + letter);
            spellings.add("\\\\" + letter);
        }
    }

    private void addEscapes() {
        StringBuilder units = new StringBuilder();
        for (char unit : Character.toChars(character)) {
            units.append(String.format("\\u%04x", (int) unit));
        }
        addCases(units.toString());
        addCases(units.toString().replace("\\", "\\\\"));
        addCases(String.format("\\u{%x}", character));
        addCases(String.format("\\u{%06x}", character));
        addCases(String.format("\\U%08x", character));
        addCases(ofBytes(one -> String.format("\\x%02x", one)));
        spellings.add(ofBytes(one -> String.format("\\%03o", one)));
        if (character < 0x100) {
            addCases(String.format("\\x%02x", character));
            spellings.add(String.format("\\%03o", character));
            spellings.add(String.format("\\%o", character));
        }
    }

    private void addPercent() {
        addCases(ofBytes(one -> String.format("%%%02x", one)));
        addCases(ofBytes(one -> String.format("%%25%02x", one)));
        if (character < 0x100) {
            addCases(String.format("%%%02x", character));
        }
        if (character == ' ') {
            spellings.add("+");
        }
    }

    private void addXml() {
        String name = NAMES.get(character);
        if (name != null) {
            spellings.add("&" + name + ";");
            spellings.add("&amp;" + name + ";");
        }
        spellings.add("&#" + character + ";");
        spellings.add(String.format("&#%02d;", character));
        spellings.add(String.format("&#%05d;", character));
        addCases(String.format("&#x%x;", character));
        addCases(String.format("&#x%02x;", character));
    }

    private String ofBytes(IntFunction<String> written) {
        StringBuilder text = new StringBuilder();
        for (byte one : utf8) {
            text.append(written.apply(one & 0xFF));
        }
        return text.toString();
    }

    /** The digits in lower and in upper case; the letter that starts an escape stays as it is. */
    private void addCases(String lower) {
        spellings.add(lower);
        String upper = lower.toUpperCase(Locale.ROOT)
                .replace("\\X", "\\x")
                .replace("&#X", "&#x")
                .replace("\\U", lower.contains("\\U") ? "\\U" : "\\u");
        spellings.add(upper);
    }
}
