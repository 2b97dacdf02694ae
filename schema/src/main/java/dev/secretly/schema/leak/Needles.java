package dev.secretly.schema.leak;

import dev.secretly.runtime.internal.HoldsValues;
import dev.secretly.runtime.internal.key.Base64Text;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What to search for: each value in all its spellings, in Base64 at each of its three alignments, in hexadecimal digits and in
 * UTF-16, and each long line of a value of several lines. A table of two bytes rules out nearly every place of a content.
 */
@HoldsValues
public final class Needles {

    /** Shorter parts are in many files by chance. */
    public static final int MIN_LENGTH = 8;

    /** A line of this length is as telling as a whole value. */
    private static final int LONG_LINE = 20;

    /** The shortest key is longer. A shorter text that is Base64 may be a password. */
    private static final int LONG_BASE64 = 60;

    private static final int PAIRS = 1 << 16;

    private final List<List<Keyed>> byFirstByte = new ArrayList<>();
    private final boolean[] starts = new boolean[PAIRS];
    private int longest;

    /** Creates the needles for values by key. */
    public Needles(Map<String, Set<String>> valuesByKey) {
        for (int i = 0; i < 256; i++) {
            byFirstByte.add(new ArrayList<>());
        }
        valuesByKey.forEach((key, values) -> values.forEach(value -> addValue(key, value)));
    }

    private void addValue(String key, String value) {
        if (value.strip().length() < MIN_LENGTH) {
            return;
        }
        addForms(key, false, value);
        addDecoded(key, value);
        List<String> lines = value.lines().map(String::strip).toList();
        if (lines.size() > 1) {
            addBase64(key, false, value.replaceAll("\\r\\n?|\\n", "\r\n").getBytes(StandardCharsets.UTF_8));
            lines.stream()
                    .filter(line -> line.length() >= LONG_LINE && !isArmor(line))
                    .forEach(line -> addForms(key, true, line));
        }
    }

    /** The bytes that a value is in Base64 or PEM, as a file of a key or key store has them. */
    private void addDecoded(String key, String value) {
        String base64 =
                value.lines().map(String::strip).filter(line -> !isArmor(line)).collect(Collectors.joining());
        byte[] bytes = base64.length() < LONG_BASE64 ? null : Base64Text.decode(base64);
        if (bytes != null) {
            add(key, false, EncodedNeedle.exact(bytes));
            addHexadecimal(key, false, bytes);
        }
    }

    /** The lines around each key in PEM are no secret. */
    private static boolean isArmor(String line) {
        return line.startsWith("-----BEGIN ") || line.startsWith("-----END ");
    }

    private void addForms(String key, boolean isPart, String value) {
        add(key, isPart, SpelledNeedle.of(value));
        addEncoded(key, isPart, value.getBytes(StandardCharsets.UTF_8));
        if (StandardCharsets.ISO_8859_1.newEncoder().canEncode(value)) {
            addEncoded(key, isPart, value.getBytes(StandardCharsets.ISO_8859_1));
        }
        for (Charset wide : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            add(key, isPart, EncodedNeedle.exact(value.getBytes(wide)));
            addBase64(key, isPart, value.getBytes(wide));
        }
    }

    private void addEncoded(String key, boolean isPart, byte[] bytes) {
        addBase64(key, isPart, bytes);
        addHexadecimal(key, isPart, bytes);
    }

    private void addHexadecimal(String key, boolean isPart, byte[] bytes) {
        HexFormat hex = HexFormat.of();
        add(key, isPart, EncodedNeedle.hex(hex.formatHex(bytes)));
        add(key, isPart, EncodedNeedle.hex(hex.withUpperCase().formatHex(bytes)));
    }

    private void addBase64(String key, boolean isPart, byte[] bytes) {
        Set<String> forms = new HashSet<>();
        for (int before = 0; before < 3; before++) {
            String base64 = aligned(bytes, before);
            forms.add(base64);
            forms.add(base64.replace('+', '-').replace('/', '_'));
        }
        forms.stream()
                .filter(form -> form.length() >= MIN_LENGTH)
                .forEach(form -> add(key, isPart, EncodedNeedle.base64(form)));
    }

    /** The characters of Base64 that depend on the value alone, if some bytes stand before it. */
    private static String aligned(byte[] value, int before) {
        byte[] whole = new byte[before + value.length];
        System.arraycopy(value, 0, whole, before, value.length);
        String base64 = Base64.getEncoder().withoutPadding().encodeToString(whole);
        int first = (before * 8 + 5) / 6;
        int last = whole.length * 8 / 6;
        return base64.substring(first, last);
    }

    private void add(String key, boolean isPart, Needle needle) {
        Keyed keyed = new Keyed(key, isPart, needle);
        longest = Math.max(longest, needle.maxLength());
        needle.forEachStart(pair -> {
            starts[pair] = true;
            List<Keyed> same = byFirstByte.get(pair >> 8);
            if (!same.contains(keyed)) {
                same.add(keyed);
            }
        });
    }

    /** Whether there is nothing to search for. */
    public boolean isEmpty() {
        return longest == 0;
    }

    /** The most bytes that a needle takes. */
    public int longest() {
        return longest;
    }

    /** Whether a value may start at an index: quick, and false nearly always. */
    boolean mayStartAt(byte[] content, int at, int end) {
        return at + MIN_LENGTH <= end && starts[(content[at] & 0xFF) << 8 | (content[at + 1] & 0xFF)];
    }

    /** The keys whose values start at an index, each with whether only a line of it does. */
    Map<String, Boolean> keysAt(byte[] content, int at, int end) {
        Map<String, Boolean> keys = Map.of();
        for (Keyed keyed : byFirstByte.get(content[at] & 0xFF)) {
            if (keyed.needle.isAt(content, at, end)) {
                keys = keys.isEmpty() ? new LinkedHashMap<>() : keys;
                keys.merge(keyed.key, keyed.isPart, Boolean::logicalAnd);
            }
        }
        return keys;
    }

    /** The keys whose values are anywhere in a short text. */
    public Set<String> keysIn(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Set<String> keys = new TreeSet<>();
        for (int at = 0; at < bytes.length; at++) {
            if (mayStartAt(bytes, at, bytes.length)) {
                keys.addAll(keysAt(bytes, at, bytes.length).keySet());
            }
        }
        return keys;
    }

    /** Compared by identity: a needle may start in many ways. */
    @HoldsValues
    private static final class Keyed {
        private final String key;
        private final boolean isPart;
        private final Needle needle;

        Keyed(String key, boolean isPart, Needle needle) {
            this.key = key;
            this.isPart = isPart;
            this.needle = needle;
        }
    }
}
