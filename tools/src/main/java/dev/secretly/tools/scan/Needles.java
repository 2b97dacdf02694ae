package dev.secretly.tools.scan;

import dev.secretly.runtime.internal.fault.HoldsValues;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The texts to search for: each value as it is, URL-encoded, and in Base64 at each of its three alignments. Bytes are
 * compared from their first two on, which a table rules out at nearly every place.
 */
@HoldsValues
public final class Needles {

    /** Shorter parts are in many files by chance. */
    static final int MIN_LENGTH = 8;

    private static final int PREFIXES = 1 << 16;

    private final List<Needle> needles = new ArrayList<>();
    private final boolean[] prefixes = new boolean[PREFIXES];

    /** Creates the texts for values by key. */
    public Needles(Map<String, Set<String>> valuesByKey) {
        Set<String> known = new HashSet<>();
        valuesByKey.forEach((key, values) -> values.forEach(value -> {
            for (String form : forms(value)) {
                if (form.length() >= MIN_LENGTH && known.add(key + "\0" + form)) {
                    add(key, form.getBytes(StandardCharsets.UTF_8));
                }
            }
        }));
    }

    private void add(String key, byte[] bytes) {
        needles.add(new Needle(key, bytes));
        prefixes[prefix(bytes, 0)] = true;
    }

    boolean isEmpty() {
        return needles.isEmpty();
    }

    /** The length of the longest text in bytes. */
    int longest() {
        return needles.stream().mapToInt(needle -> needle.bytes.length).max().orElse(0);
    }

    /** Whether a value may start at an index: quick, and false nearly always. */
    boolean mayStartAt(byte[] content, int at, int end) {
        return at + MIN_LENGTH <= end && prefixes[prefix(content, at)];
    }

    /** The keys whose values start at an index. */
    Set<String> keysAt(byte[] content, int at, int end) {
        Set<String> keys = new HashSet<>();
        for (Needle needle : needles) {
            int last = at + needle.bytes.length;
            if (last <= end && Arrays.equals(content, at, last, needle.bytes, 0, needle.bytes.length)) {
                keys.add(needle.key);
            }
        }
        return keys;
    }

    private static int prefix(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 8 | (bytes[at + 1] & 0xFF);
    }

    private static List<String> forms(String value) {
        List<String> forms = new ArrayList<>(List.of(value));
        String form = URLEncoder.encode(value, StandardCharsets.UTF_8);
        forms.addAll(List.of(
                form, form.replace("+", "%20"), lowerCaseEscapes(form), lowerCaseEscapes(form.replace("+", "%20"))));
        // Java leaves * and escapes ~; other encoders do the contrary, and some leave a slash.
        String strict = form.replace("+", "%20").replace("*", "%2A").replace("%7E", "~");
        forms.addAll(List.of(strict, lowerCaseEscapes(strict), strict.replace("%2F", "/")));
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        for (int before = 0; before < 3; before++) {
            String base64 = aligned(bytes, before);
            forms.add(base64);
            forms.add(base64.replace('+', '-').replace('/', '_'));
        }
        return forms;
    }

    private static String lowerCaseEscapes(String form) {
        StringBuilder lower = new StringBuilder(form);
        for (int at = form.indexOf('%'); at >= 0; at = form.indexOf('%', at + 3)) {
            lower.replace(at, at + 3, form.substring(at, at + 3).toLowerCase(Locale.ROOT));
        }
        return lower.toString();
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

    @HoldsValues
    private static final class Needle {
        private final String key;
        private final byte[] bytes;

        Needle(String key, byte[] bytes) {
            this.key = key;
            this.bytes = bytes;
        }
    }
}
